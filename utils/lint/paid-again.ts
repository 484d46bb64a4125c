import { conjunctsOf } from "../expressions/conjuncts.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import { canRun } from "./can-run.ts";
import { runsWherever } from "./exclusive-conditions.ts";
import { asksToBeFilled, type SkippedStep, stepSkippedFor } from "./guarded.ts";
import { listed } from "./listed.ts";
import { onlyIfEmptyCondition, ownerOf, unseenSameData } from "./only-if-empty.ts";
import type { Draft, Report } from "./rule.ts";
import { looksAt, type SameData } from "./same-data.ts";
import { wrongColumnOf } from "./wrong-column.ts";

/** Reports the columns that pay for what other columns may hold already, as far as they are `owner`'s to speak for. */
export function reportPaidAgain(
  owner: NonNullable<ReturnType<typeof ownerOf>>,
  facts: TableFacts,
  report: Report,
): void {
  for (const it of facts.columns) {
    const unseen = unseenSameData(it, facts);
    const [first] = unseen;
    if (first === undefined || ownerOf(unseen) !== owner) continue;
    // run-condition-wrong-column says the same with the column that was meant.
    if (owner === "missing-only-if-empty" && wrongColumnOf(it, facts) !== null) continue;
    if (it.isPaid === null) {
      report.unknown(
        it.column.id,
        `Whether a run of ${it.column.name} costs anything is not known; ${first.facts.column.name} may hold the same.`,
      );
    } else report.finding(draft(it, unseen, facts));
  }
}

function draft(it: ColumnFacts, unseen: SameData[], facts: TableFacts): Draft {
  const condition = onlyIfEmptyCondition(it, unseen, facts);
  // What is asked to be filled cannot be asked to be empty as well.
  const isOpposite = unseen.some((other) => asksToBeFilled(it, other.facts, other.path, facts));
  const isGated = it.gate?.condition.state === "depends";
  const isSure = unseen.some(
    ({ step, facts: other }) =>
      step !== null &&
      canRun(step) &&
      (runsWherever(step, it) || isSurelyPassed(step, stepSkippedFor(it, other, facts))),
  );
  const isByHand = facts.table.isAutoRunOn === false;
  const names = unseen.map(({ facts: other }) => other.column.name);
  const tested = unseen.some((other) => other.isStep && other.path.length === 0);
  return {
    columnId: it.column.id,
    // What an ungated column does is certain; that a gate ought to look further is a judgement, unless it lets through what a
    // step before it has worked on.
    class: isGated && !isSure ? "review" : "proven",
    severity: it.takesDataCredits === false || isGated || isByHand ? "warning" : "error",
    message: isGated ? gatedMessage(it, mostTelling(it, unseen, facts), facts) : ungatedMessage(it, unseen, facts),
    // The condition ends the sentence, so that a surface with a box for it can cut it off.
    fix: isOpposite
      ? `If the opposite is meant, let the condition ask for an empty ${listed(names, "and")}.`
      : `Only run if ${listed(names, "and")} ${names.length > 1 ? "are all empty" : "is empty"}${tested ? " (an enrichment cell is not empty on a miss: add the path of its result)" : ""}${condition === null ? "." : `: ${condition.byName}`}`,
    condition: isOpposite ? null : condition,
  };
}

// Of the rows on which the earlier step works, the part that meets the rest of the condition, or the other way round: not merely some that overlap.
function isSurelyPassed({ gate }: ColumnFacts, skipped: SkippedStep | null): boolean {
  if (skipped?.isDirect !== true) return false;
  const asked = conjunctsOf(gate?.condition.text ?? "").map(({ text }) => text);
  const isWithin = (some: readonly string[], all: readonly string[]) => some.every((part) => all.includes(part));
  return isWithin(skipped.rest, asked) || isWithin(asked, skipped.rest);
}

const WHEN = {
  true: "runs on every row by itself",
  false: "runs on every row of a run",
  unknown: "runs on every row, by itself unless somebody switched auto-run off",
};

/** A step before plain data, and of steps that it was kept from looking at the one that kept it. */
function mostTelling(it: ColumnFacts, unseen: readonly SameData[], facts: TableFacts): SameData {
  const steps = unseen.filter(({ step }) => step !== null);
  const among = steps.length > 0 ? steps : unseen;
  return among.find((other) => stepSkippedFor(it, other.facts, facts)?.isDirect) ?? (among[0] as SameData);
}

function ungatedMessage(it: ColumnFacts, unseen: SameData[], { table }: TableFacts): string {
  const has = unseen.every((other) => other.isStep) ? "already found" : "already has";
  const others = listed(
    unseen.map(({ facts }) => facts.column.name),
    "or",
  );
  return `${it.column.name} ${WHEN[`${table.isAutoRunOn ?? "unknown"}`]}, also where ${others} ${has} a ${unseen[0]?.kind}.`;
}

function gatedMessage(it: ColumnFacts, first: SameData, facts: TableFacts): string {
  const { name } = it.column;
  const other = first.facts.column.name;
  const has = first.isStep ? "already found" : "already has";
  const skipped = stepSkippedFor(it, first.facts, facts);
  if (skipped !== null) {
    const { asked, step } = skipped;
    const which = asked === step ? "that" : step.column.name;
    return `${name} runs where ${asked.column.name} is empty, also where ${which} did not run because ${other} ${has} a ${first.kind}: those rows are paid for again.`;
  }
  if (!looksAt(it, first.facts, facts)) {
    return `The run condition of ${name} does not look at ${other}: rows where that column ${has} a ${first.kind} are paid for again.`;
  }
  return asksToBeFilled(it, first.facts, first.path, facts)
    ? `The run condition of ${name} asks for ${other} to be filled, so it pays for a ${first.kind} just where there is one already.`
    : `The run condition of ${name} reads ${other}, but lets rows through where that column ${has} a ${first.kind}: they are paid for again.`;
}
