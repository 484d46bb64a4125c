import type { Amount } from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { ColumnKind } from "../model/report.ts";

/** Where a figure was read: a URL or a named reference, the date it stood there, and how far to trust it. */
export type Source = readonly [source: string, asOf: string, confidence: Provenance["confidence"]];

/** What an action looks for. Two columns with the same kind compete: one of them may already hold what the other buys. */
export type DataKind =
  | "work email"
  | "personal email"
  | "mobile phone"
  | "email validation"
  | "phone validation"
  | "linkedin url"
  | "person profile"
  | "company profile"
  | "company domain"
  | "contact list"
  | "company list"
  | "company growth"
  | "job openings"
  | "funding"
  | "technology stack"
  | "traffic"
  | "news"
  | "reviews"
  | "locations"
  | "social activity"
  | "web page"
  | "normalised value";

export type OwnKey = "optional" | "required" | "no" | "unknown" | "not-applicable";

/** One action of Clay's catalogue: what it is, and what a run costs on list terms. `null` means looked for and not found. */
export interface ActionRecord {
  key: string;
  /** Earlier and later names of the same action: Clay renames keys (-with-mixrank, then cpj-, then -v2). */
  aliases: readonly string[];
  /** Ids of the package under which the key was seen, or their first eight digits where the source shortened them. */
  packageIds: readonly string[];
  name: string;
  provider: string;
  kind: ColumnKind;
  /** Credits per run on Clay's key on a legacy plan. */
  legacyCredits: Amount | null;
  /** Data credits per run on Clay's key on a current plan. */
  dataCredits: Amount | null;
  /** Actions per run on a current plan. */
  actions: Amount | null;
  per: "row" | "result" | "unit";
  /** What is counted when the price is per result or unit, and how many a run returns unless a limit is set. */
  unit: { name: string; usual: string | null; most: string | null } | null;
  chargedWhenEmpty: "yes" | "no" | "unknown";
  ownKey: OwnKey;
  produces: DataKind | null;
  /** Where the datum stands inside the cell's result, with its source; null when not known. */
  result: { path: readonly string[]; from: Source } | null;
  from: Source;
  note: string | null;
}

type Optional = Omit<ActionRecord, "key" | "name" | "provider" | "kind" | "from">;
export type ActionDefaults = Partial<ActionRecord>;
export type ActionEntry<Given extends ActionDefaults> = Partial<ActionRecord> &
  Omit<ActionRecord, keyof Optional | keyof Given>;

const NOTHING_KNOWN: Optional = {
  aliases: [],
  packageIds: [],
  legacyCredits: null,
  dataCredits: null,
  actions: "1",
  per: "row",
  unit: null,
  chargedWhenEmpty: "unknown",
  ownKey: "unknown",
  produces: null,
  result: null,
  note: null,
};

/**
 * Writes out records that share most of their fields. Unless given, a price is unknown and a run takes one action, as
 * Clay states for every enrichment, call, export and prompt (https://university.clay.com/docs/actions-data-credits).
 */
export function actionGroup<Given extends ActionDefaults>(
  shared: Given,
  entries: readonly ActionEntry<Given>[],
): ActionRecord[] {
  return entries.map((entry) => ({ ...NOTHING_KNOWN, ...shared, ...entry }) as ActionRecord);
}

/**
 * Writes out records of which nobody published the key: the picker shows a name and a provider, and by these they are found. Their
 * key is made of both, with a colon that no key of Clay's has, so that no column of a table is ever priced by such a record.
 */
export function namedGroup<Given extends ActionDefaults>(
  shared: Given,
  entries: readonly Omit<ActionEntry<Given>, "key">[],
): ActionRecord[] {
  const keyed = entries.map((entry) => ({ ...entry, key: `${entry.provider}: ${entry.name}` }));
  return actionGroup(shared, keyed as unknown as readonly ActionEntry<Given>[]);
}

/** The source of a record in the words of the report. */
export function provenanceOf([source, asOf, confidence]: Source): Provenance {
  return { source, asOf, confidence };
}
