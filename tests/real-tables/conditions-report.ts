import { existsSync } from "node:fs";
import { join } from "node:path";
import { readTables } from "../../scripts/audit/read-tables.ts";
import { studyTable } from "../../utils/analysis/study-table.ts";
import { countVerdicts } from "../../utils/expressions/verdicts.ts";
import type { Guard, RunCondition, Trap } from "../../utils/model/gate.ts";
import type { VerdictCounts } from "../../utils/model/row-cells.ts";
import type { Table } from "../../utils/model/table.ts";
import { ROOT } from "../contract/repository-files.ts";
import { madeRows } from "./made-rows.ts";

/** Tables that somebody really built. They are no part of the project, and nothing of what they hold is copied into it. */
export const REAL_TABLES = process.env.FETTLE_REAL_TABLES ?? join(ROOT, "../shared/corpus/tables");
export const HAS_REAL_TABLES = existsSync(REAL_TABLES);
export const GOLDEN = join(ROOT, "tests/golden/real-tables/conditions.txt");

const ROWS = 500;

/** One run condition of a real table, with what it says of made-up rows. */
export interface JudgedCondition {
  /** By number alone: `table 1, column 2`. */
  place: string;
  condition: RunCondition;
  verdicts: VerdictCounts | null;
  /** Number of a column of the same table, from 1. */
  numberOf: (columnId: string) => number;
}

/** The real tables, in the order of their files' names. */
export function realTables(): Table[] {
  return readTables([REAL_TABLES]).inputs.map(({ table }) => table);
}

/** Every run condition of the real tables, judged by its text and on made-up rows. */
export function judgedConditions(): JudgedCondition[] {
  return readTables([REAL_TABLES]).inputs.flatMap((input, at) => {
    const { columns } = input.table;
    const numberOf = (id: string) => columns.findIndex((column) => column.id === id) + 1;
    const rows = madeRows(input.table, ROWS);
    return studyTable(input).columns.flatMap(({ facts }) => {
      const condition = facts.gate?.condition;
      if (condition === undefined || condition.text === null) return [];
      const place = `table ${at + 1}, column ${numberOf(facts.column.id)}`;
      return [{ place, condition, verdicts: countVerdicts(condition.text, rows), numberOf }];
    });
  });
}

/** The golden file: a line for each condition, of numbers and Fettle's own words alone. */
export function conditionsReport(judged: readonly JudgedCondition[]): string {
  const lines = judged.map(({ place, condition, verdicts, numberOf }) => {
    const guards = condition.guards.map((guard) => guardInNumbers(guard, numberOf));
    const traps = condition.traps.map((trap) => trapInNumbers(trap, numberOf));
    const reads = condition.references.map(numberOf).join(" ");
    return `${place}: ${condition.state}; reads ${reads}; asks ${listed(guards)}; traps ${listed(traps)}; ${shares(verdicts)}\n`;
  });
  return lines.join("");
}

function listed(parts: readonly string[]): string {
  return parts.length === 0 ? "none" : parts.join(", ");
}

function guardInNumbers({ columnId, path, must, values }: Guard, numberOf: (id: string) => number): string {
  const what = `${numberOf(columnId)}${".part".repeat(path.length)}`;
  return must === "equal" ? `${what} equals one of ${values.length}` : `${what} ${must}`;
}

function trapInNumbers({ kind, columnId }: Trap, numberOf: (id: string) => number): string {
  return columnId === null ? kind : `${kind} ${numberOf(columnId)}`;
}

function shares(verdicts: VerdictCounts | null): string {
  if (verdicts === null) return "no rows judged";
  const { run, skip, unknown } = verdicts;
  const percent = (count: number) => `${((100 * count) / (run + skip + unknown)).toFixed(1)} %`;
  return `run ${percent(run)}, skip ${percent(skip)}, unknown ${percent(unknown)}`;
}
