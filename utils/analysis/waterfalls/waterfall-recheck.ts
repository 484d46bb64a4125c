import { mergedColumns } from "../../expressions/merged-columns.ts";
import { isKnown } from "../../model/quantity.ts";
import { referencedColumnIds } from "../../model/reference.ts";
import { actionPriceKey } from "../../model/user-terms.ts";
import type { WaterfallFacts } from "../../model/waterfall-facts.ts";
import { factorsOfColumns } from "../reckoning/reckoning-factors.ts";
import { pricedOf, savedFactors } from "../reckoning/waterfall-reckoning.ts";
import { costOfColumns, sayingOf } from "./waterfall-savings.ts";
import type { TableStudy, WaterfallStudy } from "./waterfall-study.ts";

/**
 * Results that are validated behind each step and again, by the same action, when all steps are through. Not where the last validation sees
 * more than the steps found, such as an imported address, or looks at what the others said.
 */
export function recheckOf({ waterfall, steps }: WaterfallStudy, table: TableStudy): WaterfallFacts["recheck"] {
  const { finalCheckColumnId: finalId, mergeColumnId } = waterfall;
  const { columns } = table.input.table;
  const actionOf = (id: string) => columns.find((column) => column.id === id)?.action ?? null;
  const checkIds = steps.flatMap(({ check, validationColumnId: id }) => (check === null || id === null ? [] : [id]));
  const final = finalId === null ? null : actionOf(finalId);
  if (finalId === null || final === null || checkIds.length < steps.length || checkIds.includes(finalId)) return null;
  const key = actionPriceKey(final);
  if (checkIds.some((id) => keyOf(actionOf(id)) !== key) || !runs(finalId, table)) return null;
  const asked = referencedColumnIds(final.runCondition ?? "");
  if (asked.some((id) => checkIds.includes(id))) return null;
  const merge = columns.find(({ id }) => id === mergeColumnId);
  const merged = merge === undefined ? null : mergedColumns(merge.formula?.text ?? "");
  const isOwn = (id: string) =>
    steps.some(({ columnId }) => columnId === id || table.scene.reads.get(id)?.has(columnId));
  if (merged === null || !merged.every(isOwn)) return null;
  const stepsAsk = waterfall.isNative || steps.some(({ columnId }) => asks(actionOf(columnId)?.runCondition, checkIds));
  const again = stepsAsk ? [finalId] : checkIds;
  const saves = costOfColumns(again, table);
  const meter = saves === null ? null : (["usd", "dataCredits"] as const).find((it) => isKnown(saves[it]));
  if (saves !== null && meter != null && isKnown(saves[meter]) && saves[meter].likely <= 0) return null;
  const isSaid = saves !== null && meter != null;
  const reckoning = [
    ...factorsOfColumns(pricedOf(again, table), table.input),
    ...(isSaid ? savedFactors(saves, "What the second validation costs.", table) : []),
  ];
  return { checkIds, finalId, stepsAsk, saves: isSaid ? sayingOf(saves, meter, table) : null, reckoning };
}

type Action = TableStudy["input"]["table"]["columns"][number]["action"];
const keyOf = (action: Action) => (action === null ? null : actionPriceKey(action));
const asks = (condition: string | null | undefined, ids: readonly string[]) =>
  referencedColumnIds(condition ?? "").some((id) => ids.includes(id));

function runs(columnId: string, { scene }: TableStudy): boolean {
  const gate = scene.subjects.get(columnId)?.gate;
  return (
    gate !== undefined &&
    gate.condition.state !== "constant-false" &&
    gate.stops.every(({ cause }) => cause !== "parked")
  );
}
