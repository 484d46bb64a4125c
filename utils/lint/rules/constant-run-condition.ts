import type { ColumnFacts } from "../../model/facts.ts";
import type { Report, Rule } from "../rule.ts";
import { ungatedRule } from "../ungated.ts";

export const rule: Rule = {
  id: "constant-run-condition",
  since: "0.1.0",
  stage: "stable",
  severity: "error",
  title: "Run condition that gives every row the same answer",
  why: "A condition that is always true stops no row and costs as much as none; one that is never true hides a column that nobody notices is idle. The plain-language prompt beside it does not count: only the formula runs.",
  fix: "Open the column's run settings and read the formula under the prompt; write it so that it reads a column of the row.",
  guards: [
    "The condition is the plain word false, which people use as an off switch on purpose.",
    "The column is parked, free, or waits for a column that is itself stopped.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (ungatedRule(it, facts) === "constant-run-condition")
        reportAlwaysTrue(it, facts.table.isAutoRunOn !== false, report);
      else if (it.isPaid === true && it.gate?.condition.state === "constant-false") reportNeverTrue(it, report);
      // A column that is gone is run-condition-missing-column's to report.
      else if (it.isPaid === true && it.gate?.condition.state === "broken" && it.gate.condition.missing.length === 0) {
        report.unknown(
          it.column.id,
          `The run condition of ${it.column.name} cannot be read: ${it.gate.condition.problem}.`,
        );
      }
    }
  },
};

function reportAlwaysTrue({ column, gate }: ColumnFacts, isAutoRun: boolean, report: Report): void {
  const prompt = column.action?.hasRunConditionPrompt ? " The prompt beside it does not count." : "";
  report.finding({
    columnId: column.id,
    class: "proven",
    severity: isAutoRun ? "error" : "warning",
    message: `The run condition of ${column.name} is always true (${shorten(gate?.condition.text)}), so it stops no row.${prompt}`,
    fix: "Write a condition that reads a column of the row, or generate it again and check the formula below the prompt.",
  });
}

function reportNeverTrue({ column, gate }: ColumnFacts, report: Report): void {
  const text = gate?.condition.text ?? "";
  const isStoppedAnyway = gate?.stops.some((stop) => stop.cause === "parked" || stop.cause === "upstream");
  if (text.trim() === "false" || isStoppedAnyway) return;
  report.finding({
    columnId: column.id,
    class: "proven",
    severity: "info",
    message: `${column.name} never runs: its run condition is never true (${shorten(text)}).`,
    fix: "If that is meant, switch the column's auto-run off instead; otherwise repair the condition.",
  });
}

function shorten(text: string | null | undefined): string {
  return text && text.length > 60 ? `${text.slice(0, 59)}…` : (text ?? "");
}
