import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { dataKindOf } from "../data-kind.ts";
import type { Draft, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "dearer-than-twin",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Dear column where a cheaper one gives the same kind of data",
  why: "Prices for the same kind of data lie several times apart. Every row that the cheaper action would have answered costs the difference.",
  fix: "Let the cheaper one go first, and run the dear one only where it finds nothing.",
  guards: [
    "The dear one takes less than twice as much, or one of the prices is not known.",
    "The cheaper one needs an input that the column does not read.",
    "The cheaper one is in the table already: in what order the two should go is what waterfall-order says.",
    "The column runs on your own key, is parked, free, or never runs.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (it.isPaid === false || it.takesDataCredits === false || it.account === "own" || !canRun(it)) continue;
      const { cheaperTwin: twin } = it;
      if (twin === null || !readsOnly(it, twin.accepts, facts) || hasTwin(it, twin.key, facts)) continue;
      report.finding(twinDraft(it, twin));
    }
  },
};

/** Whether every column that it reads holds what the twin takes as its input. */
function readsOnly({ column }: ColumnFacts, accepts: readonly string[], facts: TableFacts): boolean {
  const ids = column.action?.inputs.flatMap((input) => input.references.map(({ columnId }) => columnId)) ?? [];
  const kinds = ids.map((id) => {
    const read = facts.columns.find((it) => it.column.id === id);
    return read === undefined ? null : (dataKindOf(read)?.kind ?? null);
  });
  return kinds.length > 0 && kinds.every((kind) => kind !== null && accepts.includes(kind));
}

function hasTwin(it: ColumnFacts, key: string, facts: TableFacts): boolean {
  return facts.columns.some((other) => other !== it && other.column.action?.key === key);
}

function twinDraft({ column }: ColumnFacts, twin: NonNullable<ColumnFacts["cheaperTwin"]>): Draft {
  const { id, name } = column;
  return {
    columnId: id,
    class: "review",
    message: `${name} takes ${twin.ownCredits} credits a row. ${twin.name} gives the same kind of data from the same input for ${twin.credits}.`,
    fix: `Look which values of ${name} you use. If ${twin.name} has them, let it run first, and ${name} only where it finds nothing.`,
  };
}
