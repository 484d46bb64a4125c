import type { Factor } from "../model/breakdown.ts";

/** A number of cells or runs of the table that a finding says, as what it is reckoned from. */
export function countedFactor(given: Pick<Factor, "label" | "unit" | "text">, count: number): Factor {
  return {
    kind: "rows",
    quantity: { low: count, likely: count, high: count },
    basis: "seen",
    provenance: null,
    override: null,
    ...given,
  };
}
