import { type Conjunct, conjunctsOf } from "../expressions/conjuncts.ts";
import { neverRan } from "../expressions/run-statuses.ts";
import type { Column } from "../model/table.ts";
import type { RunScene } from "./run-subject.ts";

/** What a row must have for a column to run on it, sorted by what can tell it. */
export interface Needs {
  /** Parts of the run condition that only read what the next run does not change: rows seen can judge them. */
  settled: string[];
  /** Columns of results that must be filled, by an input or by the condition. */
  filled: string[];
  /**
   * Enrichments that must have run, whatever they found: a condition that asks for the whole cell and no part of it, which holds an object
   * even on a miss (`Trap` in model/gate.ts).
   */
  answered: string[];
  /** Columns of results that must be empty, as in a waterfall by hand. */
  empty: string[];
  /** Enrichments that must not have run, by a condition that asks for an empty cell as a whole. */
  unanswered: string[];
  /** Parts of the condition that ask more of results than whether they are there. */
  asking: number;
  /** Columns of plain values that an input needs and no part of the condition asks to be filled. */
  plain: string[];
  /** Columns of results without which no row runs, by an input or by the condition, whether the run changes them or not. */
  waitsFor: string[];
}

/**
 * Takes apart what a column's run condition and its required inputs ask of a row. A condition that does not parse, or that joins nothing by
 * `&&`, is one part.
 */
export function needsOf({ action }: Column, scene: RunScene): Needs {
  const needs = noNeeds();
  const guarded = new Set<string>();
  for (const part of conjunctsOf(action?.runCondition ?? "")) {
    const results = part.references.filter((id) => isChanging(id, scene));
    if (part.asks?.must === "be-filled") guarded.add(part.asks.columnId);
    if (part.asks?.must !== "be-empty") needs.waitsFor.push(...part.references.filter((id) => isResult(id, scene)));
    if (results.length === 0) needs.settled.push(part.text);
    else addPart(needs, part, results, scene.subjects);
  }
  for (const { columnId, isRequired } of action?.inputs.flatMap(({ references }) => references) ?? []) {
    if (!isRequired) continue;
    if (isResult(columnId, scene)) {
      needs.filled.push(columnId);
      needs.waitsFor.push(columnId);
    } else if (!guarded.has(columnId)) needs.plain.push(columnId);
  }
  const filled = new Set(needs.filled);
  const answered = [...new Set(needs.answered)].filter((id) => !filled.has(id));
  const [plain, waitsFor] = [[...new Set(needs.plain)].sort(), [...new Set(needs.waitsFor)]];
  return { ...needs, filled: [...filled], answered, plain, waitsFor };
}

function noNeeds(): Needs {
  return { settled: [], filled: [], answered: [], empty: [], unanswered: [], asking: 0, plain: [], waitsFor: [] };
}

function addPart(needs: Needs, { asks }: Conjunct, results: string[], subjects: RunScene["subjects"]): void {
  const isCell = asks?.isWhole === true && subjects.has(asks.columnId);
  if (asks?.must === "be-empty") (isCell ? needs.unanswered : needs.empty).push(asks.columnId);
  else if (isCell) needs.answered.push(asks.columnId);
  else {
    needs.filled.push(...results);
    if (asks === null) needs.asking += 1;
  }
}

/** Whether a column holds what an enrichment found, itself or through formulas. */
export function isResult(columnId: string, { subjects, reads }: RunScene): boolean {
  return subjects.has(columnId) || enrichmentsBehind(columnId, subjects, reads).length > 0;
}

/** The enrichments that a formula reads, directly or through other formulas and enrichments. */
function enrichmentsBehind(columnId: string, subjects: RunScene["subjects"], reads: RunScene["reads"]): string[] {
  return [...(reads.get(columnId) ?? [])].filter((id) => subjects.has(id));
}

// A result that every row has already is what it is, for the rows seen as for the others.
function isChanging(columnId: string, scene: RunScene): boolean {
  const { subjects, reads, tableRows } = scene;
  const sources = subjects.has(columnId) ? [columnId] : enrichmentsBehind(columnId, subjects, reads);
  return sources.some((id) => {
    const cells = subjects.get(id)?.gate.cells;
    return cells == null || tableRows === null || neverRan(cells, tableRows) > 0;
  });
}
