import type { TypedShares } from "../../estimate/run-subject.ts";
import { type Assumption, assumptionKey, type UserTerms } from "../../model/user-terms.ts";

/** What the user put in the place of what is estimated of one column; null where nothing, or nothing that can be. */
export interface TypedAssumptions extends TypedShares {
  /** Results that a run brings. */
  results: number | null;
  /** The share of what is held that a run of variable price takes. */
  settles: number | null;
  /** Rows that a run sends where each item of a list is one. */
  sentRows: number | null;
}

/** More results than one row of Clay's ever brings are a slip of the hand. */
const MOST_RESULTS = 10_000;

/** Reads a column's assumptions out of the user's terms. A share above 1, like any figure out of its range, counts as not typed. */
export function typedOf(tableId: string, columnId: string, terms: UserTerms | null): TypedAssumptions {
  const typed = (assumption: Assumption, most: number) => {
    const text = terms?.assumptions?.[assumptionKey(tableId, columnId, assumption)];
    const figure = text === undefined ? Number.NaN : Number(text);
    return figure >= 0 && figure <= most ? figure : null;
  };
  return {
    passes: typed("passes", 1),
    hits: typed("hits", 1),
    misses: typed("misses", 1),
    results: typed("results", MOST_RESULTS),
    settles: typed("settles", 1),
    sentRows: typed("sent-rows", MOST_RESULTS),
  };
}
