import type { PriceSight } from "../model/price-sight.ts";
import type { Action, Table } from "../model/table.ts";
import { keyOf } from "../storage/kinds.ts";
import type { RecordStore } from "../storage/record-store.ts";

type Priced = Pick<Action, "key" | "packageId" | "pricing">;

/** The oldest sights of an action's price go first. */
const MOST_SIGHTS = 20;
/** A sight is written again once a day at most: a table is read whole many times a day. */
const DAY_MS = 86_400_000;

/** Under which key the prices of an action in a table are kept. */
export function ledgerKey(tableId: string, { key, packageId }: Pick<Action, "key" | "packageId">): string {
  return keyOf(tableId, key, packageId ?? "");
}

/**
 * Keeps each price that a whole reading of a table showed for an action with the time it was first and last seen: a new entry where it
 * differs from the last one. Each table by itself, and the catalogue not at all: two places that never agree on a price would look like
 * a change of it. Where one reading shows two prices for one action, neither is kept, for the same reason. `now`: epoch milliseconds.
 */
export async function keepPrices(ledger: RecordStore<PriceSight[]>, table: Table, now: number): Promise<void> {
  const actions = table.columns.flatMap(({ action }) => (action === null ? [] : [action]));
  for (const [key, pricing] of pricesByKey(table.id, actions)) {
    const sights = (await ledger.get(key))?.value ?? [];
    const next = withSight(sights, pricing, now);
    if (next !== sights) await ledger.put(key, next, now);
  }
}

type Pricing = NonNullable<Priced["pricing"]>;

function pricesByKey(tableId: string, actions: readonly Priced[]): Map<string, Pricing> {
  const prices = new Map<string, Pricing | null>();
  for (const action of actions) {
    if (action.pricing === null) continue;
    const key = ledgerKey(tableId, action);
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
