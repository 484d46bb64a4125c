import fc from "fast-check";
import { expect, it } from "vitest";
import { inputs } from "../../tests/fixtures/arbitrary-input.ts";
import { analyse } from "../analysis.ts";
import type { EraPrice } from "../model/table.ts";
import type { AnalysisInput } from "./analysis-input.ts";

function withPrices(input: AnalysisInput, change: (price: EraPrice) => EraPrice): AnalysisInput {
  const { table } = input;
  const of = (price: EraPrice | null) => price && change(price);
  const columns = table.columns.map((column) => {
    const { action } = column;
    const pricing = action?.pricing && { legacy: of(action.pricing.legacy), modern: of(action.pricing.modern) };
    return action === null ? column : { ...column, action: { ...action, pricing: pricing ?? null } };
  });
  return { ...input, table: { ...table, columns } };
}

it("keeps the units apart: the price of an action moves no data credits, and the other way round", () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { dataCredits, actions } = analyse(input).estimate;
      const dearer = withPrices(input, (price) => ({ ...price, actions: "7" }));
      expect(analyse(dearer).estimate.dataCredits).toEqual(dataCredits);
      const richer = withPrices(input, (price) => ({
        ...price,
        credits: price.credits && `${Number(price.credits) * 3}`,
      }));
      expect(analyse(richer).estimate.actions).toEqual(actions);
    }),
    { numRuns: 60 },
  );
});
