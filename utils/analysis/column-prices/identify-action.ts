import type { CatalogueAction } from "../../model/catalogue.ts";
import type { Action, Column } from "../../model/table.ts";
import { ACTION_BOOK } from "../../prices/action-book.ts";
import { providerOfConnection } from "../../prices/connections.ts";

/** What an action is, apart from how one column uses it. */
export type ActionIdentity = Pick<
  Action,
  "key" | "packageId" | "displayName" | "providerType" | "requiresOwnKey" | "pricing" | "outputs"
>;

/** What an action of which only its name is known says. */
export const NOTHING_KNOWN = { providerType: null, requiresOwnKey: null, pricing: null, outputs: [] };

interface Known {
  columns: readonly Column[];
  catalogue: readonly CatalogueAction[] | null;
}

/** Finds the actions that a name and a provider, as Clay's page writes them, can mean. */
export type FindActions = (name: string, provider: string | null) => ActionIdentity[];

/**
 * Makes that search over the table's own columns, else the catalogue, else the price book: the first of them that has the name
 * from that provider, because many providers give their enrichments one name. Where none names the provider, the name decides. It
 * finds nothing when none has the name, and several when the page does not tell them apart. Capitals, blanks and signs in a
 * name do not count.
 */
export function actionFinder({ columns, catalogue }: Known): FindActions {
  const own = columns.flatMap(({ action }) => (action === null ? [] : [identityOf(action)]));
  // The catalogue's prices are filled in later, with where they come from (complete-action.ts).
  const listed = (catalogue ?? []).map((entry) => ({ ...entry, pricing: null, outputs: [] }));
  const rooms = [byName(own), byName(listed), BOOK];
  return (name, provider) => {
    const named = rooms.map((room) => room.get(plainText(name)) ?? []).filter((candidates) => candidates.length > 0);
    const fitting = named.map((candidates) => ofProvider(candidates, provider)).find((them) => them.length > 0);
    return distinct(fitting ?? named[0] ?? []);
  };
}

interface Candidate extends ActionIdentity {
  /** The provider's name in the price book. */
  provider?: string;
}

const BOOK = byName(
  ACTION_BOOK.map((record) => ({
    key: record.key,
    packageId: record.packageIds.find((id) => id.length > 8) ?? null,
    displayName: record.name,
    ...NOTHING_KNOWN,
    provider: record.provider,
  })),
);

function byName(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const it of candidates) {
    const name = plainText(it.displayName ?? "");
    if (name !== "") index.set(name, [...(index.get(name) ?? []), it]);
  }
  return index;
}

function identityOf({ key, packageId, displayName, providerType, requiresOwnKey, pricing, outputs }: Action) {
  return { key, packageId, displayName, providerType, requiresOwnKey, pricing, outputs } satisfies ActionIdentity;
}

// The page writes the provider's own name, a column holds the type of its connections: the two do not always meet.
function ofProvider(candidates: readonly Candidate[], provider: string | null): readonly Candidate[] {
  if (provider === null) return candidates;
  return candidates.filter((it) => isSame(it.provider ?? null, provider) || isOfProvider(it.providerType, provider));
}

/** Whether a connection of this type belongs to the provider that the page names so, as far as names tell. */
export function isOfProvider(providerType: string | null, provider: string): boolean {
  if (providerType === null) return false;
  return isSame(providerType, provider) || isSame(providerOfConnection(providerType).provider, provider);
}

function distinct(candidates: readonly Candidate[]): ActionIdentity[] {
  const byIdentity = new Map<string, ActionIdentity>();
  for (const { provider: _, ...it } of candidates) {
    const id = JSON.stringify([it.packageId, it.key]);
    // Of two columns with one action the one that says its price says more.
    if (!byIdentity.has(id) || byIdentity.get(id)?.pricing === null) byIdentity.set(id, it);
  }
  return [...byIdentity.values()];
}

function isSame(one: string | null, other: string): boolean {
  if (one === null) return false;
  const plain = plainText(one);
  return plain !== "" && plain === plainText(other);
}

// Letters of every script count: a name in Japanese is not empty.
function plainText(name: string): string {
  return name
    .slice(0, 500)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** An action as a new column holds it: on Clay's key, auto-run on, nothing filled in. */
export function newAction(identity: ActionIdentity): Action {
  return {
    ...identity,
    accountId: null,
    isAutoRunOn: true,
    runCondition: null,
    hasRunConditionPrompt: false,
    promptColumnsUnread: [],
    literals: {},
    inputs: [],
    secretsIn: [],
  };
}
