import { verdictInWords } from "../../utils/expressions/verdict-words.ts";
import { formatRowChange } from "../../utils/format.ts";
import type { ColumnReport, Finding, TableReport } from "../../utils/model/report.ts";

const LOCALE = "en-US";

/** What a column's run condition asks for, which columns it reads, and what it said of the rows seen; empty when there is none. */
export function gateLines({ gate }: ColumnReport, { columns }: TableReport): string[] {
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id;
  const read = gate.references.length === 0 ? [] : [`Reads ${gate.references.map(nameOf).join(", ")}.`];
  const meaning = gate.meaning ?? (gate.problem === null ? null : `Cannot be read: ${gate.problem.reason}.`);
  const line = [...(meaning === null ? [] : [meaning]), ...read].join(" ");
  return [...(line === "" ? [] : [line]), ...(gate.verdicts === null ? [] : [verdictInWords(gate.verdicts, LOCALE)])];
}

/** What a suggested run condition would do, tried on the rows seen; empty when there is none or no row was seen for it. */
export function trialLines({ condition }: Finding, { estimate }: TableReport): string[] {
  if (condition?.verdicts == null) return [];
  const change = condition.rows && formatRowChange(condition.rows, estimate.rows, LOCALE);
  return [
    `With this condition: ${[verdictInWords(condition.verdicts, LOCALE), ...(change ? [change] : [])].join(" ")}`,
  ];
}
