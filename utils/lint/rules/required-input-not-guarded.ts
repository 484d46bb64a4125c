import { stopsOfNewRows } from "../../expressions/effective-gate.ts";
import { emptyColumns } from "../../expressions/empty-columns.ts";
import type { Factor } from "../../model/breakdown.ts";
import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import type { ConditionText } from "../../model/report.ts";
import { canRun } from "../can-run.ts";
import { pathText, toPaste } from "../condition-text.ts";
import { countedFactor } from "../counted.ts";
import { asOperand } from "../exclusive-conditions.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "required-input-not-guarded",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Paid column that runs on rows where all of its inputs are empty",
  why: "An input that is required stops a row for free where it is empty. One that is not lets the row through: a prompt without anything in it is paid for and answered by a guess, and a call is made for nothing.",
  fix: "Mark the input as required to run in the column's settings, or let the run condition ask for it.",
  guards: [
    "One of its inputs is required: Clay then ends such rows without a run, and for free.",
    "The inputs do not all come from one column, or that column is not known to leave one row in fifty empty.",
    "The run condition looks at that column, at one that it is made from or at one that is made from it.",
    "It is a provider's enrichment or an export, which refuses a row without its inputs for free.",
    "The column is parked, free, or waits for a column that is itself stopped.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const root = it.isPaid === false || !canRun(it) ? undefined : emptyRootOf(it, facts);
      if (root === undefined) continue;
      const { id, name } = it.column;
      const condition = conditionOf(it, facts);
      report.finding({
        columnId: id,
        // Whether the prompt or the call is made for blanks, only who wrote it knows.
        class: "review",
        message: `Where ${root.column.name} is empty, everything that ${name} reads is empty too, and none of it is required: ${name} runs and is paid for all the same. ${whyEmpty(root)}`,
        fix: `Mark an input of ${name} as required to run, or only run if it is filled${condition === null ? "." : `: ${condition.byName}`}`,
        condition,
        reckoning: emptyFactors(root),
      });
    }
  },
};

// What else runs without its inputs is not known; a provider's enrichment answers with an error that costs nothing.
const RUNS_ON_BLANKS: readonly ColumnFacts["kind"][] = ["ai", "http"];

/** The column behind every input of `target`, if it leaves rows empty and nothing keeps `target` from running there. */
function emptyRootOf(target: ColumnFacts, facts: TableFacts): ColumnFacts | undefined {
  const references = target.column.action?.inputs.flatMap((input) => input.references) ?? [];
  if (!RUNS_ON_BLANKS.includes(target.kind) || references.length === 0) return undefined;
  if (references.some(({ isRequired }) => isRequired)) return undefined;
  if (target.gate?.stops.some(({ cause }) => cause === "waterfall" || cause === "upstream")) return undefined;
  return facts.columns.find((root) => {
    if (root === target || !leavesEmpty(root) || looksAround(target, root, facts)) return false;
    const empty = emptyColumns(facts.table, ({ id }) => id === root.column.id);
    return references.every(({ columnId }) => empty.has(columnId));
  });
}

function leavesEmpty({ gate }: ColumnFacts): boolean {
  if (gate === null) return false;
  const isStopped = stopsOfNewRows(gate).some(({ cause }) => cause !== "table-auto-run-off");
  return isStopped || isOftenEmpty(gate.cells);
}

// Cells that were never started may hold a result one day; those that failed or were stopped have had their turn.
function emptyCells(cells: NonNullable<ColumnFacts["gate"]>["cells"]): number {
  return cells === null ? 0 : cells.conditionNotMet + cells.missingInput + cells.failures.all;
}

// A few rows that failed by chance are no reason to change a column.
const OFTEN = 0.02;

function isOftenEmpty(cells: NonNullable<ColumnFacts["gate"]>["cells"]): boolean {
  const empty = emptyCells(cells);
  return cells !== null && empty > 0 && empty >= OFTEN * (empty + cells.done);
}

function whyEmpty({ column, gate }: ColumnFacts): string {
  const cells = emptyCells(gate?.cells ?? null);
  if (cells > 0) {
    const rows = `${cells.toLocaleString("en-US")} ${cells === 1 ? "row" : "rows"}`;
    return `${column.name} has no result on ${rows} so far.`;
  }
  return `${column.name} does not run on every row.`;
}

function emptyFactors({ column, gate }: ColumnFacts): Factor[] {
  const cells = emptyCells(gate?.cells ?? null);
  if (cells === 0) return [];
  const text = `Cells of ${column.name} that were stopped or failed, by the run statuses that the page showed.`;
  return [countedFactor({ label: "Rows without it", unit: "rows", text }, cells)];
}

function looksAround({ gate }: ColumnFacts, root: ColumnFacts, { reads }: TableFacts): boolean {
  const isRelated = (id: string) =>
    id === root.column.id || reads.get(id)?.has(root.column.id) || reads.get(root.column.id)?.has(id);
  return gate?.condition.references.some(isRelated) ?? false;
}

const MOST_TESTS = 3;

function conditionOf(it: ColumnFacts, facts: TableFacts): ConditionText | null {
  const { column, gate } = it;
  const references = column.action?.inputs.flatMap((input) => input.references) ?? [];
  // A whole cell of an enrichment is not empty on a miss.
  const pathIn = (id: string) => facts.columns.find((other) => other.column.id === id)?.resultPath ?? [];
  const testOf = (id: string, path: string[]) => `{{${id}}}${pathText(path.length === 0 ? pathIn(id) : path)}`;
  const tests = [...new Set(references.map(({ columnId, path }) => testOf(columnId, path)))];
  if (tests.length > MOST_TESTS || gate?.condition.state === "broken") return null;
  const filled = tests.length === 1 ? `!!${tests[0]}` : tests.join(" || ");
  const existing = gate?.condition.state === "depends" ? gate.condition.text : null;
  const text =
    existing === null ? filled : `(${asOperand(existing)}) && ${tests.length === 1 ? filled : `(${filled})`}`;
  return toPaste(text, it, facts);
}
