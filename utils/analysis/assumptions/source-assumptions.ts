import { formatCount } from "../../format.ts";
import { isKnownRange, isZero, toQuantity } from "../../model/decimal-range.ts";
import type { Source } from "../../model/source.ts";
import { unitPriceOf } from "../../prices/price-of.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { NOTHING_KNOWN, newAction } from "../column-prices/identify-action.ts";
import { priceRequestOf } from "../column-prices/price-request.ts";

/**
 * What is known of the cost of a table's sources, which no figure of the table holds, one sentence each kind. Where the page has
 * not shown the sources, what Clay documents of them; nothing for a table without any.
 */
export function sourceAssumptions(input: AnalysisInput): string[] {
  const { table, sources } = input;
  if (sources == null) {
    const hasSource = table.columns.some((column) => column.kind === "source");
    return hasSource
      ? ["Sources are not priced: imports, webhooks and lists take no action, a paid list would add data credits."]
      : [];
  }
  return [...new Set(sources.map((source) => sentenceOf(source, input)))];
}

function sentenceOf({ type, billing, action }: Source, input: AnalysisInput): string {
  if (billing === "free") return `Rows from a source of type ${type} are free.`;
  if (billing === "signal") return "A signal feeds this table: what its runs cost is not in these figures.";
  if (billing === "action" && action !== null) return sentenceOfAction(action, input);
  return `What rows from a source of type ${type} cost is not known; they are not in these figures.`;
}

function sentenceOfAction({ key, packageId, limit }: NonNullable<Source["action"]>, input: AnalysisInput): string {
  const action = newAction({ key, packageId, displayName: null, ...NOTHING_KNOWN });
  const { request } = priceRequestOf(action, input, null);
  const { dataCredits, per } = unitPriceOf(request);
  const unit = request.era === "legacy" ? "credits" : "data credits";
  if (isZero(dataCredits)) return `Rows from the source ${key} take no ${unit}.`;
  const price = isKnownRange(dataCredits)
    ? `${formatCount(toQuantity(dataCredits), "en-US")} ${unit} per ${per === "row" ? "run" : per}`
    : "their price is not known";
  const most = limit === null ? "" : `, at most ${formatCount(exact(limit), "en-US")} results a run`;
  return `Rows from the source ${key} are not in these figures: ${price}${most}.`;
}

function exact(figure: string) {
  return { low: Number(figure), likely: Number(figure), high: Number(figure) };
}
