import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { nameOf } from "../condition-text.ts";
import { listed } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "run-condition-prompt-mismatch",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that leaves out a part of the prompt beside it",
  why: "Only the formula decides which rows run and are paid for. Clay has been seen to turn a prompt of two parts into a formula for its first half.",
  fix: "Read the formula below the prompt, and generate it again or complete it by hand.",
  guards: [
    "The formula reads every column that the prompt names, or one that it is made from or that is made from it.",
    "The formula gives every row the same answer: that is always-true-run-condition or never-true-run-condition.",
    "The column is parked or free.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const left = leftOut(it, facts).map((id) => nameOf(id, facts));
      if (left.length === 0 || it.isPaid === false || !canRun(it)) continue;
      report.finding({
        columnId: it.column.id,
        class: "review",
        message: `The prompt beside the run condition of ${it.column.name} names ${listed(left, "and")}, which the formula does not read. Only the formula decides which rows are paid for.`,
        fix: "Read the formula below the prompt, and generate it again or complete it by hand.",
      });
    }
  },
};

function leftOut({ column, gate }: ColumnFacts, facts: TableFacts): string[] {
  if (gate?.condition.state !== "depends") return [];
  const { references } = gate.condition;
  const isRelated = (one: string, other: string) => one === other || (facts.reads.get(one)?.has(other) ?? false);
  return (column.action?.promptColumnsUnread ?? []).filter(
    (id) =>
      facts.columns.some((it) => it.column.id === id) &&
      !references.some((read) => isRelated(read, id) || isRelated(id, read)),
  );
}
