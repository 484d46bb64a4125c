import { effectiveGates } from "../expressions/effective-gate.ts";
import { censusOf } from "../expressions/run-statuses.ts";
import { addDecimals } from "../model/decimal-sum.ts";
import type { Gate } from "../model/gate.ts";
import type { Action, Column } from "../model/table.ts";
import type { ActionHistory, Charge, Hits, TableHistory } from "../model/workspace-history.ts";
import { findAction } from "../prices/find-action.ts";
import { keyHolderOf } from "../prices/key-holder.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { completeAction } from "./complete-action.ts";
import { priceKeyOf } from "./price-request.ts";
import { answersEveryTime, isLaterStep } from "./published-hits.ts";
import { resultPathOf } from "./result-path.ts";

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

function addCharges(a: Charge | null, b: Charge | null): Charge | null {
  return a && b ? { credits: addDecimals(a.credits, b.credits), cells: a.cells + b.cells } : (a ?? b);
}

/** What billed runs of an action took on Clay's key in this table, over all of its columns with the action. */
export function chargeInTable(
  action: Action,
  input: Pick<AnalysisInput, ChargeFacts> & { table: AnalysisInput["table"] },
) {
  const key = priceKeyOf(action);
  return input.table.columns
    .map((column) =>
      column.action && priceKeyOf(column.action) === key ? chargeOf(column.id, column.action, input) : null,
    )
    .reduce<Charge | null>(addCharges, null);
}

type ChargeFacts = "accounts" | "catalogue" | "columnUsage" | "loaded";

/**
 * What billed runs of a column took. A usage report says it of all its runs: a refund returns both meters and a billed run takes both
 * (https://university.clay.com/docs/credit-refunds), so its actions count the billed runs of an action that takes so many. Else its cells
 * say it, where no more of them carry a figure than have found something: others may have been refunded.
 */
function chargeOf(
  columnId: string,
  given: Action,
  { accounts, catalogue, columnUsage, loaded }: Pick<AnalysisInput, ChargeFacts>,
): Charge | null {
  if (keyHolderOf(given, accounts) !== "clay") return null;
  const { action } = completeAction(given, catalogue ?? null);
  const usage = columnUsage?.columns.find((column) => column.columnId === columnId);
  const each = action.pricing?.modern?.actions ?? findAction(action.packageId, action.key)?.actions ?? null;
  if (usage?.credits && usage.actions && typeof each === "string" && Number(each) > 0 && Number(usage.credits) > 0) {
    const cells = Math.round(Number(usage.actions) / Number(each));
    if (cells > 0) return { credits: usage.credits, cells };
  }
  const census = loaded?.columns[columnId];
  if (census?.upfront == null || census.upfront.cells > (census.statuses.SUCCESS ?? 0)) return null;
  const credits = addDecimals(census.upfront.total, census.additional?.total ?? "0");
  return Number(credits) <= 0 ? null : { credits, cells: census.upfront.cells };
}
