import type { EstimateLine } from "../../model/breakdown.ts";
import { isKnownRange, isZero, toQuantity } from "../../model/decimal-range.ts";
import { basisOfPrice } from "../../prices/price-basis.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { costOf, type PricedColumn } from "../column-prices/price-column.ts";
import { ratesOf } from "../plan-rates.ts";
import { reportCost } from "../report-column.ts";
import { factor } from "./factor.ts";

/** The steps of a function that a column calls, which add up to the column; none where the price of a call is not made of them. */
export function functionLines(
  { facts: { column }, request, price, run }: PricedColumn,
  input: AnalysisInput,
): EstimateLine[] {
  const steps = request?.functionSteps ?? null;
  const isOfSteps =
    price !== null &&
    [price.origins.dataCredits, price.origins.actions].every(({ explanation }) =>
      explanation.includes(steps?.explanation ?? ""),
    );
  if (steps === null || run === null || !isOfSteps || !isKnownRange(steps.dataCredits) || !isKnownRange(steps.actions))
    return [];
  const rates = ratesOf(input);
  return steps.parts
    .filter(({ dataCredits, actions }) => !isZero(dataCredits) || !isZero(actions))
    .map((step) => ({
      id: `${column.id}/${step.id}`,
      label: step.label,
      kind: "step",
      columnId: null,
      rows: null,
      billedRuns: null,
      ...reportCost(costOf(step, run.billed, rates)),
      factors: (["dataCredits", "actions"] as const)
        .filter((meter) => !isZero(step[meter]))
        .map((meter) =>
          factor({
            kind: "price",
            label: meter === "actions" ? "Actions per call" : "Data credits per call",
            quantity: toQuantity(step[meter]),
            unit: meter === "actions" ? "actions" : "data-credits",
            text: "What this step takes of one call, from nothing where its gate may stop it.",
            basis: basisOfPrice(price?.origins[meter].provenance ?? null),
            provenance: price?.origins[meter].provenance ?? null,
          }),
        ),
      parts: [],
    }));
}
