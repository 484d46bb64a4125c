import { DAYS_A_MONTH } from "../../estimate/billed-per-month.ts";
import { inUsd } from "../../estimate/cost.ts";
import type { Factor } from "../../model/breakdown.ts";
import {
  type DecimalRange,
  exactly,
  isKnownRange,
  scale,
  toQuantity,
  unknownAmount,
} from "../../model/decimal-range.ts";
import { addDecimals } from "../../model/decimal-sum.ts";
import { daysOfSpan } from "../../model/usage.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { exact, factor } from "../breakdown/factor.ts";
import { rateFactors } from "../breakdown/rate-factors.ts";
import { eraOfWorkspace } from "../plan.ts";
import { ratesOf } from "../plan-rates.ts";
import { recurringPart } from "./recurring-part.ts";
import type { ExtraPart } from "./scenario-run.ts";

/**
 * What Clay's usage report of the table says that its columns were billed, taken to 30 days; null where none was seen or its days are not
 * known. Runs that somebody started once are in it too.
 */
export function billedMonth(input: AnalysisInput, newRows: Factor): ExtraPart | null {
  const { columnUsage, runUsage } = input;
  const report =
    columnUsage != null
      ? { span: columnUsage.span, bills: columnUsage.columns }
      : runUsage != null
        ? { span: runUsage.span, bills: runUsage.runs }
        : null;
  const days = report === null ? null : daysOfSpan(report.span);
  if (report === null || days === null) return null;
  const credits = sumOf(report.bills.map((bill) => bill.credits));
  // A legacy plan bills no actions, so its report names none.
  const counted = eraOfWorkspace(input) === "legacy" ? exactly(0) : sumOf(report.bills.map((bill) => bill.actions));
  const [dataCredits, actions] = [perMonth(credits, days), perMonth(counted, days)];
  const cost = { dataCredits, actions, usd: inUsd(dataCredits, actions, ratesOf(input)) };
  const billed = (label: string, unit: "data-credits" | "actions", amount: DecimalRange) =>
    factor({ kind: "charge", label, quantity: toQuantity(amount), unit, text: SAID, basis: "observed" });
  const pace = factor({
    kind: "schedule",
    label: "Days of the report",
    quantity: exact(days),
    unit: "days",
    text: `Clay's usage report of ${days} days, taken to 30; runs that somebody started once are in it.`,
    basis: "observed",
  });
  return recurringPart("billed", "What was billed, at that pace", cost, [
    billed("Billed credits", "data-credits", credits),
    billed("Billed actions", "actions", counted),
    pace,
    newRows,
    ...rateFactors(cost, input),
  ]);
}

const SAID = "What Clay's usage report says of the columns together.";

function sumOf(figures: readonly (string | null)[]): DecimalRange {
  const known = figures.filter((figure) => figure !== null);
  if (known.length < figures.length) return unknownAmount("Clay's usage report does not name every figure.");
  return exactly(known.reduce(addDecimals, "0"));
}

function perMonth(sum: DecimalRange, days: number): DecimalRange {
  return isKnownRange(sum) ? rounded(scale(sum, exactly(DAYS_A_MONTH / days))) : sum;
}

// 30 days of a span do not come out even; finer than this would pretend to know.
function rounded(range: DecimalRange): DecimalRange {
  return isKnownRange(range) ? exactly(Number(range.likely).toFixed(4)) : range;
}
