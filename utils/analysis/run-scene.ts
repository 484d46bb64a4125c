import type { HitPrior, RunScene, RunSubject } from "../estimate/run-subject.ts";
import { transitiveReads } from "../expressions/dependencies.ts";
import type { Gate } from "../model/gate.ts";
import type { Action, Column } from "../model/table.ts";
import { actionPriceKey } from "../model/user-terms.ts";
import { kindOfAction } from "../prices/find-action.ts";
import { missBilling, type OpenedMisses } from "../prices/miss-billing.ts";
import { provenanceOf } from "../prices/record.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { completeAction } from "./complete-action.ts";
import { answersEveryTime, isLaterStep, publishedHits } from "./published-hits.ts";
import { typedOf } from "./typed-assumptions.ts";
import { verdictOf } from "./verdict-of.ts";

/** What the forecast of a table's next run rests on: its configuration, what was seen of it, and how often actions find something. */
export function runSceneOf(input: AnalysisInput, gates: ReadonlyMap<string, Gate>): RunScene {
  const { table, rows, seenRows } = input;
  const subjects = new Map<string, RunSubject>();
  for (const column of table.columns) {
    const gate = gates.get(column.id);
    if (column.action !== null && gate !== undefined) {
      subjects.set(column.id, subjectOf(column, column.action, gate, input));
    }
  }
  return { table, tableRows: rows, seenRows: seenRows ?? [], subjects, reads: transitiveReads(table) };
}

function subjectOf(column: Column, given: Action, gate: Gate, input: AnalysisInput): RunSubject {
  const { action } = completeAction(given, input.catalogue ?? null);
  return {
    gate,
    verdicts: verdictOf(gate, input),
    hitPrior: hitPriorOf(action, isLaterStep(column.id, gate, input.table)),
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

/** Nothing is published for most actions. Wide, so that a table's own runs soon weigh more (docs/estimates.md). */
const UNMEASURED: HitPrior = {
  low: 0.45,
  likely: 0.75,
  high: 0.95,
  basis: "How often it finds something is not published: 45 to 95 % of the runs are taken for it.",
  rests: "assumed",
  provenance: null,
};
/** A function bills its own steps, and of those some may find nothing. */
const OF_FUNCTION: HitPrior = {
  low: 0.6,
  likely: 0.85,
  high: 1,
  basis: "Steps of the function that find nothing are not billed: 60 to 100 % of Clay's own estimate are taken for it.",
  rests: "assumed",
  provenance: null,
};

function hitPriorOf(action: Action, isLater: boolean): HitPrior | null {
  if (kindOfAction(action.packageId, action.key) === "function") return OF_FUNCTION;
  if (answersEveryTime(action)) return null;
  const prior = publishedHits(action, isLater);
  if (prior === null) return UNMEASURED;
  const { low, likely, high } = prior.rate;
  const percent = (share: string) => Math.round(Number(share) * 100);
  return {
    low: Number(low),
    likely: Number(likely),
    high: Number(high),
    basis: `Elsewhere ${percent(low)} to ${percent(high)} % of such runs find something (${prior.basis}).`,
    rests: "published",
    provenance: provenanceOf(prior.from),
  };
}
