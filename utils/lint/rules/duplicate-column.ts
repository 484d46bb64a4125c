import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { excludeEachOther, runsWherever } from "../exclusive-conditions.ts";
import { isComparison } from "../only-if-empty.ts";
import type { Draft, Rule } from "../rule.ts";
import { looksAt } from "../same-data.ts";

export const rule: Rule = {
  id: "duplicate-column",
  since: "0.1.0",
  stage: "nursery",
  severity: "error",
  title: "Paid column that does what another column does already",
  why: "Two columns with the same action, the same inputs and the same account buy the same answer twice.",
  fix: "Delete one of them and let what reads it read the other.",
  guards: [
    "One of the two looks at the other in its run condition, or no row can meet both conditions.",
    "One of the two is parked or never runs, or the later one is free.",
    "Both are steps of one native waterfall.",
    "The table compares providers side by side (its name says test, benchmark or comparison).",
  ],
  check(facts, report) {
    if (isComparison(facts.table.name)) return;
    for (const group of facts.table.sameInputs) {
      const running = facts.columns.filter((it) => group.includes(it.column.id) && canRun(it));
      for (const [index, later] of running.entries()) {
        const first = running.slice(0, index).find((earlier) => !areAlternatives(earlier, later, facts));
        if (first === undefined || later.isPaid === false) continue;
        if (later.isPaid === null) {
          const { id, name } = later.column;
          report.unknown(
            id,
            `${name} does the same as ${first.column.name}, and whether a run of it costs anything is not known.`,
          );
        } else report.finding(draft(first, later, facts));
      }
    }
  },
};

function areAlternatives(one: ColumnFacts, other: ColumnFacts, facts: TableFacts): boolean {
  if (looksAt(one, other, facts) || looksAt(other, one, facts) || excludeEachOther(one, other, facts)) return true;
  return facts.table.waterfalls.some(({ steps }) => {
    const ids = steps.flatMap((step) => [step.columnId, step.validationColumnId]);
    return ids.includes(one.column.id) && ids.includes(other.column.id);
  });
}

function draft(first: ColumnFacts, later: ColumnFacts, facts: TableFacts): Draft {
  const { id, name } = later.column;
  const isSure = runsWherever(first, later) || runsWherever(later, first);
  // A call to one's own service, or a push to a tool, may be meant to happen twice.
  const isPurchase = later.kind !== "http" && later.kind !== "export";
  const isProven = isSure && isPurchase;
  const isMild = !isProven || later.takesDataCredits === false || facts.table.isAutoRunOn === false;
  return {
    columnId: id,
    class: isProven ? "proven" : "review",
    severity: isMild ? "warning" : "error",
    message: `${name} does what ${first.column.name} does already, with the same inputs and the same account: every row that both run on is paid for twice.`,
    fix: `${isPurchase ? "Delete" : "If the second call is not meant, delete"} ${name} and let the columns that read it read ${first.column.name}, or switch its auto-run off if it is a spare.`,
  };
}
