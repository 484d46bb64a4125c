import { effectiveGates } from "../../expressions/effective-gate.ts";
import { censusOf } from "../../expressions/run-statuses.ts";
import type { Gate } from "../../model/gate.ts";
import type { Action, Column } from "../../model/table.ts";
import { type ActionHistory, addCharges, type Hits, type TableHistory } from "../../model/workspace-history.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { priceKeyOf } from "../column-prices/price-request.ts";
import { resultPathOf } from "../column-prices/result-path.ts";
import { chargeOf } from "./observed-charges.ts";
import { answersEveryTime, isLaterStep } from "./published-hits.ts";

/** What a table teaches about the actions that it runs: how often they found something, and what billed runs took on Clay's key. */
export function tableLessons(input: AnalysisInput): TableHistory["actions"] {
  const { table, statuses } = input;
  const gates = effectiveGates(table, {
    holdsObject: ({ action }) => action !== null && resultPathOf(action).length > 0,
    statuses,
    loaded: input.loaded ?? null,
  });
  const lessons: Record<string, ActionHistory> = {};
  for (const column of table.columns) {
    const gate = gates.get(column.id);
    if (column.action === null || gate === undefined) continue;
    const lesson = lessonOf(column, column.action, gate, input);
    const key = priceKeyOf(column.action);
    if (lesson !== null) lessons[key] = joined(lessons[key], lesson);
  }
  return lessons;
}

function lessonOf(column: Column, action: Action, gate: Gate, input: AnalysisInput): ActionHistory | null {
  const hits = answersEveryTime(action) ? null : hitsOf(column.id, input);
  const charge = chargeOf(column.id, action, input);
  if (hits === null && charge === null) return null;
  const isLater = isLaterStep(column.id, gate, input.table);
  return { first: isLater ? null : hits, later: isLater ? hits : null, charge };
}

function hitsOf(columnId: string, { statuses }: AnalysisInput): Hits | null {
  const { found, done } = censusOf(statuses?.[columnId] ?? {});
  return done === 0 ? null : { found, done };
}

function joined(before: ActionHistory | undefined, { first, later, charge }: ActionHistory): ActionHistory {
  if (before === undefined) return { first, later, charge };
  const hits = (a: Hits | null, b: Hits | null) =>
    a && b ? { found: a.found + b.found, done: a.done + b.done } : (a ?? b);
  return {
    first: hits(before.first, first),
    later: hits(before.later, later),
    charge: addCharges(before.charge, charge),
  };
}
