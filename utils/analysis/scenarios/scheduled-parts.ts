import { inUsd, times } from "../../estimate/cost.ts";
import { exactly, isZero, unknownAmount } from "../../model/decimal-range.ts";
import type { Source } from "../../model/source.ts";
import { unitPriceOf } from "../../prices/price-of.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { exact, factor } from "../breakdown/factor.ts";
import { creditFactor } from "../breakdown/price-factors.ts";
import { rateFactors } from "../breakdown/rate-factors.ts";
import { NOTHING_KNOWN, newAction } from "../column-prices/identify-action.ts";
import { priceRequestOf, typedKeyOf } from "../column-prices/price-request.ts";
import { ratesOf } from "../plan-rates.ts";
import { recurringPart } from "./recurring-part.ts";
import type { ExtraPart } from "./scenario-run.ts";

// The table says no more than that there is a schedule (clay-api.md section 9).
const COLUMNS =
  "Columns of this table run on a schedule, and Clay's page does not say which and how often: look at the calendar beside Auto-run.";
const HOW_OFTEN = "How often it runs is not in what Clay's page showed: look at its schedule in Clay.";
const NOT_SEEN = "A source of this table is scheduled, and the page has not shown it: open the source in Clay.";

/**
 * What runs on a schedule in a table: sources that take something, by the rows that they bring where the user typed how many, and columns.
 * How often a schedule runs is not known of either.
 */
export function scheduledParts(input: AnalysisInput, newRows: number | null): ExtraPart[] {
  const { table, sources } = input;
  const parts = (sources ?? []).flatMap((source) => sourcePart(source, input, newRows));
  const isUnseen = table.hasScheduledSources && !(sources ?? []).some((source) => source.hasScheduleSettings);
  return [
    ...parts,
    ...(isUnseen ? [unknownPart("scheduled-sources", "Scheduled source", NOT_SEEN)] : []),
    ...(table.hasScheduledRuns ? [unknownPart("scheduled-columns", "Scheduled columns", COLUMNS)] : []),
  ];
}

function sourcePart({ id, action, hasScheduleSettings }: Source, input: AnalysisInput, newRows: number | null) {
  if (action === null || !hasScheduleSettings) return [];
  const { key, packageId } = action;
  const known = newAction({ key, packageId, displayName: null, ...NOTHING_KNOWN });
  const { request } = priceRequestOf(known, input, null);
  const price = unitPriceOf(request);
  const { dataCredits: each, per } = price;
  if (isZero(each)) return [];
  const label = `Scheduled source ${key}`;
  if (per !== "result" || newRows === null) return [unknownPart(`source:${id}`, label, HOW_OFTEN)];
  // List sources take no action (https://university.clay.com/docs/actions-data-credits).
  const [dataCredits, actions] = [times(each, exact(newRows)), exactly(0)];
  const rows = factor({
    kind: "rows",
    label: "Rows a month",
    quantity: exact(newRows),
    unit: "rows",
    text: "Each new row is taken to come from it.",
    basis: "typed",
  });
  const cost = { dataCredits, actions, usd: inUsd(dataCredits, actions, ratesOf(input)) };
  const factors = [
    rows,
    creditFactor(price, request, { key: typedKeyOf(request.action, input.terms ?? null), isCounted: true }),
    ...rateFactors(cost, input),
  ];
  return [recurringPart(`source:${id}`, label, cost, factors)];
}

function unknownPart(id: string, label: string, reason: string): ExtraPart {
  const amount = unknownAmount(reason);
  const why = factor({ kind: "schedule", label: "Schedule", text: reason, basis: "seen" });
  return recurringPart(id, label, { dataCredits: amount, actions: amount, usd: amount }, [why]);
}
