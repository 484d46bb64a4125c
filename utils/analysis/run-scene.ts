import type { RunScene, RunSubject } from "../estimate/run-subject.ts";
import { transitiveReads } from "../expressions/dependencies.ts";
import type { Gate } from "../model/gate.ts";
import type { Action, Column } from "../model/table.ts";
import { actionPriceKey } from "../model/user-terms.ts";
import { missBilling, type OpenedMisses } from "../prices/miss-billing.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { typedOf } from "./assumptions/typed-assumptions.ts";
import { completeAction } from "./column-prices/complete-action.ts";
import { verdictOf } from "./conditions/verdict-of.ts";
import { hitPriorOf } from "./learning/hit-prior.ts";
import { isLaterStep } from "./learning/published-hits.ts";

/** What the forecast of a table's next run rests on: its configuration, what was seen of it, and how often actions find something. */
export function runSceneOf(input: AnalysisInput, gates: ReadonlyMap<string, Gate>): RunScene {
  const { table, rows, seenRows, verdicts } = input;
  const subjects = new Map<string, RunSubject>();
  for (const column of table.columns) {
    const gate = gates.get(column.id);
    if (column.action !== null && gate !== undefined) {
      subjects.set(column.id, subjectOf(column, column.action, gate, input));
    }
  }
  return {
    table,
    tableRows: rows,
    seenRows: seenRows ?? [],
    counted: verdicts ?? {},
    subjects,
    reads: transitiveReads(table),
  };
}

function subjectOf(column: Column, given: Action, gate: Gate, input: AnalysisInput): RunSubject {
  const { action } = completeAction(given, input.catalogue ?? null);
  return {
    gate,
    verdicts: verdictOf(gate, input),
    hitPrior: hitPriorOf(action, isLaterStep(column.id, gate, input.table), input.history ?? null),
    missBilling: missBilling(action, openedMisses(action, input)),
    actionKey: actionPriceKey(action),
    typed: typedOf(input.table.id, column.id, input.terms ?? null),
  };
}

// Of every column with this action: what refunds a miss is the action.
function openedMisses(action: Action, { table, loaded }: AnalysisInput): OpenedMisses | null {
  const key = actionPriceKey(action);
  const same = table.columns.filter((column) => column.action !== null && actionPriceKey(column.action) === key);
  const opened = same.flatMap(({ id }) => loaded?.columns[id]?.openedMisses ?? []);
  if (opened.length === 0) return null;
  const sum = (figure: keyof OpenedMisses) => opened.reduce((total, it) => total + it[figure], 0);
  return { cells: sum("cells"), billed: sum("billed") };
}
