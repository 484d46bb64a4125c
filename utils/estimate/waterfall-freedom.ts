import { conjunctsOf } from "../expressions/conjuncts.ts";
import type { Column, Table } from "../model/table.ts";
import type { FoundWaterfall } from "../model/waterfall.ts";
import { Results } from "./results-behind.ts";

/**
 * Whether the steps of a waterfall may change places and still run on the same rows: each waits for all before it, none reads what another
 * found, and apart from waiting for each other their run conditions ask for the same. In a waterfall of Clay's the later steps may ask for
 * nothing, because they only run where the first one could.
 *
 * @param reads for each column, every column that it reads, directly or through others
 */
export function mayChangePlaces(
  waterfall: FoundWaterfall,
  table: Table,
  reads: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const ids = waterfall.steps.map(({ columnId }) => columnId);
  const steps = ids.flatMap((id) => table.columns.find((column) => column.id === id) ?? []);
  if (!waterfall.isStrict || steps.some((step) => readsOneOf(step, ids, reads))) return false;
  const results = new Results(table);
  const conditions = steps.map((step) => ownCondition(step, ids, results));
  const asked = waterfall.isNative ? conditions.filter((text, at) => at === 0 || text !== "") : conditions;
  return new Set(asked).size <= 1;
}

function readsOneOf(
  { action }: Column,
  ids: readonly string[],
  reads: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const inputs = action?.inputs.flatMap(({ references }) => references.map(({ columnId }) => columnId)) ?? [];
  return inputs.some((input) => ids.some((id) => id === input || reads.get(input)?.has(id)));
}

/** What a run condition asks for besides that other steps are empty. */
function ownCondition({ action }: Column, ids: readonly string[], results: Results): string {
  const parts = conjunctsOf(action?.runCondition ?? "").filter(({ asks }) => {
    const behind = asks?.must === "be-empty" ? results.behind(asks.columnId) : [];
    return behind.length === 0 || behind.some((id) => !ids.includes(id));
  });
  return parts
    .map(({ text }) => text.replace(/\s+/g, ""))
    .sort()
    .join("&&");
}
