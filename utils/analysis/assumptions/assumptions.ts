import { verdictSentence } from "../../estimate/rows-to-run.ts";
import { isKnownRange } from "../../model/decimal-range.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import { topUpNote } from "../../prices/usd-rates.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { eraOfWorkspace, planTypeOf } from "../plan.ts";
import { planRatesOf } from "../plan-rates.ts";

/** What the figures of paid columns take for granted, one sentence each. Empty when no column is paid. */
export function assumptionsOf(columns: PricedColumn[], input: AnalysisInput): string[] {
  const { rows, statuses } = input;
  const paid = columns.filter(({ facts }) => facts.isPaid !== false);
  if (paid.length === 0) return [];
  const sentences: string[] = [];
  if (planTypeOf(input) === null) sentences.push(PLAN_NOT_SEEN[eraOfWorkspace(input)]);
  if (statuses === null && rows !== null) {
    sentences.push("Which cells hold a result already has not been seen: every row counts as open.");
  }
  sentences.push(...aboutConditions(paid));
  if (paid.some(({ run }) => run !== null && isInDoubt(run.billed))) {
    sentences.push(
      "Rows that are still open are taken to run and to find something as often as those before them, or as such columns do elsewhere; in four of five cases the bill lies between low and high.",
    );
  }
  return sentences;
}

const PLAN_NOT_SEEN = {
  unknown: "The plan has not been seen: today's prices count as likely, and a legacy plan would bill no actions.",
  modern: "The plan has not been seen: you told that it has data credits and actions.",
  legacy: "The plan has not been seen: you told that it has credits alone.",
} as const;

/** Where the dollars of paid columns come from, and what a credit beyond the plan's costs. Empty where no dollars are known. */
export function dollarNotes(columns: PricedColumn[], input: AnalysisInput): string[] {
  const rates = planRatesOf(input);
  const isAnyPaid = columns.some(({ facts }) => facts.isPaid !== false);
  if (!isAnyPaid || !isKnownRange(rates.usdPerCredit)) return [];
  const topUp = topUpNote(rates);
  return [...rates.explanation, ...(topUp === null ? [] : [topUp])];
}

function aboutConditions(paid: PricedColumn[]): string[] {
  const gated = paid.filter(({ facts }) => facts.gate?.condition.state === "depends");
  const judged = gated.filter(({ verdicts }) => verdicts !== null && verdicts.run + verdicts.skip > 0);
  const ends = "where none of their rows ran before either, any share of them may pass.";
  const unjudged =
    judged.length === 0
      ? "Run conditions are not evaluated row by row"
      : "Some run conditions could not be tried on any row";
  return [
    ...(judged.length < gated.length ? [`${unjudged}: ${ends}`] : []),
    ...judged.flatMap(({ facts, verdicts }) =>
      verdicts === null
        ? []
        : [`${facts.column.name}: ${verdictSentence(verdicts)} Rows that were not seen count alike.`],
    ),
  ];
}

function isInDoubt(runs: Quantity): boolean {
  return isKnown(runs) && runs.low !== runs.high;
}
