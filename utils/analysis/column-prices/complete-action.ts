import type { CatalogueAction } from "../../model/catalogue.ts";
import type { Provenance } from "../../model/provenance.ts";
import type { Action } from "../../model/table.ts";

/** Where a price of the catalogue comes from, in the words of the report. */
export const FROM_CATALOGUE: Provenance = { source: "Clay's catalogue of enrichments", asOf: null, confidence: "high" };

/** An action with what the catalogue knows of it, and where its prices come from if not from the column. */
export interface CompleteAction {
  action: Action;
  deliveredBy: Provenance | null;
}

/**
 * Fills in what a column's own definition leaves out, as the tables of a workbook's list do, from Clay's catalogue. What the
 * column says itself stays. An entry fits by package and key together; a key alone is enough only where one entry has it
 * (clay-api.md section 3.6).
 */
export function completeAction(action: Action, catalogue: readonly CatalogueAction[] | null): CompleteAction {
  const isWhole = action.pricing !== null && action.providerType !== null && action.requiresOwnKey !== null;
  const entry = isWhole ? null : entryOf(action, catalogue ?? []);
  if (entry === null) return { action, deliveredBy: null };
  return {
    action: {
      ...action,
      displayName: action.displayName ?? entry.displayName,
      providerType: action.providerType ?? entry.providerType,
      requiresOwnKey: action.requiresOwnKey ?? entry.requiresOwnKey,
      pricing: action.pricing ?? entry.pricing,
    },
    deliveredBy: action.pricing === null && entry.pricing !== null ? FROM_CATALOGUE : null,
  };
}

function entryOf({ key, packageId }: Action, catalogue: readonly CatalogueAction[]): CatalogueAction | null {
  const sameKey = catalogue.filter((entry) => entry.key === key);
  const fitting = packageId === null ? sameKey : sameKey.filter((entry) => entry.packageId === packageId);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
