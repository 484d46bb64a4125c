import { isFilledWithout } from "../../expressions/emptiness.ts";
import { emptyColumns } from "../../expressions/empty-columns.ts";
import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { failingFactor, failingShareOf, inAttempts } from "../failing.ts";
import { shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "formula-hides-errors",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Formula that shows a value although the column behind it fails",
  why: "A default in a formula looks like a result. What reads the formula then runs and is paid for on rows where nothing was found, and nobody sees that the column behind it is broken.",
  fix: "Open a failed cell, mend what its message says, and let the formula stay empty where the column behind it did.",
  guards: [
    "Fewer than 10 runs were tried, or fewer than three in four of them failed.",
    "Rows that a run condition or an empty input stopped did not fail.",
    "The formula is empty where the column failed, or falls back on another column.",
    "The failing column is parked.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const failing = canRun(it) ? failingShareOf(it) : null;
      const hiding = failing === null ? [] : hidingFormulas(it, facts);
      const [first] = hiding;
      if (failing === null || first === undefined) continue;
      const readers = paidReaders(hiding, facts).map(({ column }) => column.name);
      const formulas = shortList(hiding.map(({ column }) => column.name));
      report.finding({
        columnId: first.column.id,
        // What a failed cell holds is not documented; nothing and a text were tried.
        class: "review",
        severity: readers.length > 0 ? "warning" : "info",
        message: `${it.column.name} failed in ${inAttempts(failing)}, and ${formulas} ${hiding.length === 1 ? "shows" : "show"} a value on those rows all the same.${readers.length === 0 ? "" : ` ${shortList(readers)} ${readers.length === 1 ? "reads" : "read"} it and may be paid for on them.`}`,
        fix: `Open a failed cell of ${it.column.name} and mend what its message says. Then let ${first.column.name} stay empty where ${it.column.name} has no result.`,
        reckoning: [failingFactor(it, failing)],
      });
    }
  },
};

/** Formulas that have a value wherever the column has none, whatever the rest of the row holds. */
function hidingFormulas(failing: ColumnFacts, facts: TableFacts): ColumnFacts[] {
  const reading = facts.columns.filter(
    ({ column }) => column.formula !== null && facts.reads.get(column.id)?.has(failing.column.id),
  );
  if (reading.length === 0) return [];
  const empty = emptyColumns(facts.table, ({ id }) => id === failing.column.id);
  return reading.filter(({ column }) => column.formula !== null && isFilledWithout(column.formula.text, empty));
}

function paidReaders(formulas: readonly ColumnFacts[], facts: TableFacts): ColumnFacts[] {
  const isRead = (id: string) => formulas.some(({ column }) => facts.reads.get(id)?.has(column.id));
  return facts.columns.filter((it) => it.isPaid === true && canRun(it) && isRead(it.column.id));
}
