import type { Action } from "../model/table.ts";
import { findAction } from "../prices/find-action.ts";
import type { FunctionSteps } from "../prices/price.ts";
import type { StepPrice } from "../prices/waterfall-price.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { rowParts, sumOf } from "./breakdown/row-price.ts";

type Known = Omit<AnalysisInput, "table" | "rows" | "statuses">;

/**
 * What one call of a function takes by the steps of its own table, where the page has shown that (clay-api.md section 10): one call
 * is one row through its columns. Null where the action is no function or its table was not read. A function that calls itself is
 * priced as one whose steps were not seen. `priceOfStep` prices one run of an action.
 */
export function functionStepsOf(
  { packageId, key, literals }: Action,
  input: Known,
  priceOfStep: (action: Action, inside: Known) => StepPrice,
): FunctionSteps | null {
  if (findAction(packageId, key)?.kind !== "function") return null;
  const table = input.functionTables?.find(({ id }) => id === literals.tableId);
  if (table === undefined) return null;
  const functionTables = input.functionTables?.filter((it) => it !== table) ?? null;
  // The rows that were seen are those of the calling table.
  const inside = { ...input, functionTables, loaded: null };
  const steps = table.columns.filter(({ action }) => action !== null).length;
  const parts = rowParts(table, (action) => priceOfStep(action, inside));
  return {
    ...sumOf(parts),
    parts: parts.map(({ price, ...part }) => ({ ...part, dataCredits: price.dataCredits, actions: price.actions })),
    explanation: `One call is one row through the function's own ${steps} action ${steps === 1 ? "column" : "columns"}, gates and waterfalls as a range.`,
  };
}
