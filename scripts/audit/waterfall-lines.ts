import { formatCount, formatUsd } from "../../utils/format.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { TableReport } from "../../utils/model/report.ts";
import type { WaterfallReport, WaterfallStepReport } from "../../utils/model/waterfall.ts";

const LOCALE = "en-US";

/** What each waterfall of a table finds and costs, one line for it and one for each of its steps. */
export function waterfallLines({ waterfalls = [], columns }: TableReport): string[][] {
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? id;
  return waterfalls
    .filter(({ steps }) => steps.length > 1)
    .map((waterfall) => [wholeLine(waterfall), ...waterfall.steps.map((step) => `  ${stepLine(step, nameOf)}`)]);
}

function wholeLine({ name, coverage, perAccepted }: WaterfallReport): string {
  return `${name}: finds for ${percent(coverage)} of the rows that enter, ${each(perAccepted)}`;
}

function stepLine(
  { columnId, reach, hitRate, perAccepted }: WaterfallStepReport,
  nameOf: (id: string) => string,
): string {
  return `${nameOf(columnId)}: runs on ${percent(reach)}, finds on ${percent(hitRate)} of those, ${each(perAccepted)}`;
}

function each({ dataCredits, usd }: WaterfallReport["perAccepted"]): string {
  if (isKnown(usd)) return `${formatUsd(usd, LOCALE)} for each result`;
  return isKnown(dataCredits)
    ? `${formatCount(dataCredits, LOCALE)} data credits for each result, dollars unknown`
    : "cost unknown";
}

function percent(share: Quantity): string {
  if (!isKnown(share)) return "an unknown share";
  const [low, high] = [share.low, share.high].map((part) => Number((100 * part).toPrecision(2)));
  return low === high ? `${low} %` : `${low}-${high} %`;
}
