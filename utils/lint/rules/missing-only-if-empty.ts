import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { onlyIfEmptyCondition, unseenSameData } from "../only-if-empty.ts";
import type { Draft, Rule } from "../rule.ts";
import type { SameData } from "../same-data.ts";

export const rule: Rule = {
  id: "missing-only-if-empty",
  since: "0.1.0",
  stage: "stable",
  severity: "error",
  title: "Paid column that runs although another column may hold the answer",
  why: "Rows that already have the answer in another column, or from an earlier step, are paid for a second time.",
  fix: "Only run if the other column is empty. A condition on the column's own output is no way out: Clay refuses it as a circle, and Keep existing results guards the column against itself.",
  guards: [
    "The run condition already looks at the other column, directly or through formulas.",
    "The other column is made from this one.",
    "The column is parked, free, a later step of a native waterfall, or waits for a column that is itself stopped.",
    "The table compares providers side by side (its name says test, benchmark or comparison).",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const unseen = unseenSameData(it, facts);
      const [first] = unseen;
      if (first === undefined) continue;
      if (it.isPaid === null) {
        report.unknown(
          it.column.id,
          `Whether a run of ${it.column.name} costs anything is not known; ${first.facts.column.name} may hold the same.`,
        );
      } else report.finding(draft(it, first, unseen, facts));
    }
  },
};

function draft(it: ColumnFacts, first: SameData, unseen: SameData[], facts: TableFacts): Draft {
  const condition = onlyIfEmptyCondition(it, unseen, facts);
  const isGated = it.gate?.condition.state === "depends";
  const isByHand = facts.table.isAutoRunOn === false;
  const names = unseen.map(({ facts: other }) => other.column.name);
  const tested = unseen.some((other) => other.isStep && other.path.length === 0);
  return {
    columnId: it.column.id,
    // What an ungated column does is certain; that a gate ought to look further is a judgement, unless it skips a step.
    class: isGated && !first.isStep ? "review" : "proven",
    severity: it.takesDataCredits === false || isGated || isByHand ? "warning" : "error",
    message: isGated ? gatedMessage(it, first) : ungatedMessage(it, listed(names, "or"), first, facts),
    // The condition ends the sentence, so that a surface with a box for it can cut it off.
    fix: `Only run if ${listed(names, "and")} ${names.length > 1 ? "are all empty" : "is empty"}${tested ? " (an enrichment cell is not empty on a miss: add the path of its result)" : ""}: ${condition.byName}`,
    condition,
  };
}

function listed(names: string[], last: "and" | "or"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}

const WHEN = {
  true: "runs on every row by itself",
  false: "runs on every row of a run",
  unknown: "runs on every row, by itself unless somebody switched auto-run off",
};

function ungatedMessage(it: ColumnFacts, others: string, first: SameData, facts: TableFacts): string {
  const when = WHEN[`${facts.table.isAutoRunOn ?? "unknown"}`];
  const what = first.isStep
    ? `also where ${others} already found a ${first.kind}`
    : `also where ${others} already has a ${first.kind}`;
  return `${it.column.name} ${when}, ${what}.`;
}

function gatedMessage(it: ColumnFacts, first: SameData): string {
  const has = first.isStep ? "already found" : "already has";
  return `The run condition of ${it.column.name} does not look at ${first.facts.column.name}: rows where that column ${has} a ${first.kind} are paid for again.`;
}
