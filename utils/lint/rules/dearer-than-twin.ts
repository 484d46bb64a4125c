import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { dataKindOf } from "../data-kind.ts";
import { isGuardedBy } from "../guarded.ts";
import type { Draft, Rule } from "../rule.ts";
import { findSameData } from "../same-data.ts";

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
    "The cheaper one goes first already, or the two do not know each other.",
    "The column runs on your own key, is parked, free, or never runs.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (it.isPaid === false || it.takesDataCredits === false || it.account === "own" || !canRun(it)) continue;
      const later = cheaperStepBehind(it, facts);
      if (later !== undefined) report.finding(orderDraft(it, later));
      else if (it.cheaperTwin !== null && readsOnly(it, it.cheaperTwin.accepts, facts)) {
        const draft = hasTwin(it, it.cheaperTwin.key, facts) ? null : twinDraft(it, it.cheaperTwin);
        if (draft !== null) report.finding(draft);
      }
    }
  },
};

// Hit rates differ too, and seldom by more than this: 38 to 65 % for one provider of work e-mails (pricing.md section 8).
const FACTOR = 2;

/** A step that looks for the same, costs at most half as much, and runs only where the dear one found nothing. */
function cheaperStepBehind(dear: ColumnFacts, facts: TableFacts): ColumnFacts | undefined {
  return facts.columns.find((cheap) => {
    if (cheap === dear || cheap.isPaid === false || cheap.account === "own" || !canRun(cheap)) return false;
    if (!isDearer(dear, cheap)) return false;
    const before = findSameData(cheap, facts).some(({ facts: it, step }) => it === dear || step === dear);
    return before && isGuardedBy(cheap, dear, facts);
  });
}

function isDearer({ creditsPerRow: dear }: ColumnFacts, { creditsPerRow: cheap }: ColumnFacts): boolean {
  return dear !== null && cheap !== null && Number(cheap.high) > 0 && Number(dear.low) >= FACTOR * Number(cheap.high);
}

function orderDraft(dear: ColumnFacts, cheap: ColumnFacts): Draft {
  const [first, second] = [dear.column.name, cheap.column.name];
  return {
    columnId: dear.column.id,
    // Which of the two finds more is not weighed here.
    class: "review",
    message: `${first} takes ${dear.creditsPerRow?.likely} credits a row and goes first; ${second} looks for the same and takes ${cheap.creditsPerRow?.likely}, but only runs where ${first} found nothing.`,
    fix: `Turn the two round: let ${second} run first, and ${first} only where ${second} found nothing.`,
  };
}

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
