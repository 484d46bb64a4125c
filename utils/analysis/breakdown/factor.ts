import { percentSpan } from "../../estimate/percent.ts";
import type { Factor } from "../../model/breakdown.ts";
import { DRAFT_COLUMN_ID } from "../../model/draft-report.ts";
import type { KnownQuantity, Quantity } from "../../model/quantity.ts";
import { type Assumption, assumptionKey } from "../../model/user-terms.ts";

/** A factor of which nothing is said but what is given: no figure, no source, nothing to set. */
export function factor(given: Pick<Factor, "kind" | "label" | "text" | "basis"> & Partial<Factor>): Factor {
  return { quantity: null, unit: null, provenance: null, override: null, ...given };
}

/** A figure that is not in doubt. */
export function exact(figure: number): KnownQuantity {
  return { low: figure, likely: figure, high: figure };
}

/** An estimate of one column that the user may replace. */
export interface Replaceable {
  tableId: string;
  columnId: string;
  assumption: Assumption;
  estimate: Quantity;
  typed: number | null;
  /** How the estimate came about. */
  text: string;
}

/** The parts of a factor that say what counts, the user's figure or the estimate, and what would count otherwise. */
export function replaceable(
  { tableId, columnId, assumption, estimate, typed, text }: Replaceable,
  basis: Factor["basis"],
): Pick<Factor, "quantity" | "text" | "basis" | "override"> {
  const key = assumptionKey(tableId, columnId, assumption);
  // What is set for a column that has no id of its own yet could never be found again.
  const override =
    columnId === DRAFT_COLUMN_ID
      ? null
      : { of: { kind: "assumption" as const, key }, typed: typed === null ? null : String(typed) };
  if (typed === null) return { quantity: estimate, text, basis, override };
  const otherwise = inWords(estimate, assumption);
  return {
    quantity: exact(typed),
    text: `You set it. Otherwise ${otherwise} would count: ${text}`,
    basis: "typed",
    override,
  };
}

function inWords(estimate: Quantity, assumption: Assumption): string {
  if (!("low" in estimate)) return "nothing";
  if (assumption !== "results") return percentSpan(estimate);
  const [low, high] = [estimate.low, estimate.high].map((figure) => Number(figure.toPrecision(2)));
  return low === high ? `${low}` : `${low} to ${high}`;
}
