import type { PriceSight } from "../model/price-sight.ts";
import type { Action } from "../model/table.ts";
import { keyOf } from "../storage/kinds.ts";
import type { RecordStore } from "../storage/record-store.ts";

type Priced = Pick<Action, "key" | "packageId" | "pricing">;

/** The oldest sights of an action's price go first. */
const MOST_SIGHTS = 20;
/** A sight is written again once a day at most: the catalogue comes with every table. */
const DAY_MS = 86_400_000;

/** Under which key the prices of an action are kept. */
export function ledgerKey(workspaceId: string, { key, packageId }: Pick<Action, "key" | "packageId">): string {
  return keyOf(workspaceId, key, packageId ?? "");
}

/**
 * Keeps each price that the page showed for an action with the time it was first and last seen: a new entry where it differs from
 * the last one. Where the same answer shows two prices for one action, neither is kept, since they do not tell a change. `now`: epoch
 * milliseconds. `isOnlyKnown`: only of actions that have an entry, so that a catalogue of 1,400 does not become as many ledgers.
 */
export async function keepPrices(
  ledger: RecordStore<PriceSight[]>,
  workspaceId: string | null,
  actions: readonly Priced[],
  { now, isOnlyKnown }: { now: number; isOnlyKnown: boolean },
): Promise<void> {
  if (workspaceId === null) return;
  const known = isOnlyKnown ? new Set((await ledger.all(workspaceId)).map(({ key }) => key)) : null;
  for (const [key, pricing] of pricesByKey(workspaceId, actions)) {
    if (known !== null && !known.has(key)) continue;
    const sights = (await ledger.get(key))?.value ?? [];
    const next = withSight(sights, pricing, now);
    if (next !== sights) await ledger.put(key, next, now);
  }
}

type Pricing = NonNullable<Priced["pricing"]>;

function pricesByKey(workspaceId: string, actions: readonly Priced[]): Map<string, Pricing> {
  const prices = new Map<string, Pricing | null>();
  for (const action of actions) {
    if (action.pricing === null) continue;
    const key = ledgerKey(workspaceId, action);
    const before = prices.get(key);
    prices.set(
      key,
      before === undefined || (before !== null && isSame(before, action.pricing)) ? action.pricing : null,
    );
  }
  return new Map([...prices].flatMap(([key, pricing]) => (pricing === null ? [] : [[key, pricing] as const])));
}

/** The sights with a price seen at `now`; the same list where nothing is to be written. */
export function withSight(sights: PriceSight[], { legacy, modern }: Pricing, now: number): PriceSight[] {
  const last = sights.at(-1);
  if (last === undefined || !isSame(last, { legacy, modern })) {
    return [...sights, { firstSeenAt: now, lastSeenAt: now, legacy, modern }].slice(-MOST_SIGHTS);
  }
  if (now - last.lastSeenAt < DAY_MS) return sights;
  return [...sights.slice(0, -1), { ...last, lastSeenAt: now }];
}

function isSame(one: Pricing, other: Pricing): boolean {
  return inOrder(one) === inOrder(other);
}

// Stored records and answers need not have their keys in one order.
function inOrder({ legacy, modern }: Pricing): string {
  return JSON.stringify([legacy, modern].map((era) => era && [era.credits, era.ownKeyCredits, era.actions]));
}
