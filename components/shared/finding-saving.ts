import { formatCount, formatSaving, formatUsd } from "../../utils/format.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { Finding, TableReport } from "../../utils/model/report.ts";
import { actionsUnit, creditsUnit } from "./report-parts.ts";

/**
 * What the fix of a finding saves in the next run: "Saves $12-30", where the dollars are not known "Saves 1,200 data credits". Null where that is
 * not known, where it is nothing, and where the finding's own sentences say it.
 */
export function savingSaid({ saving, message, fix }: Finding, era: TableReport["era"]): string | null {
  if (saving === null) return null;
  const { usd, dataCredits, actions } = saving;
  // The sentences of a report are English, and so are their figures.
  const isSaid = (figure: string) => [message, fix].some((text) => text.includes(figure));
  if (isKnown(usd)) {
    return usd.likely <= 0 || isSaid(formatUsd(usd, "en-US")) ? null : `S${formatSaving(usd).slice(1)}`;
  }
  const meters = [
    ...meter(dataCredits, creditsUnit(era, dataCredits)),
    ...(era === "legacy" ? [] : meter(actions, actionsUnit(actions))),
  ];
  return meters.length === 0 || isSaid(formatCount(dataCredits, "en-US")) ? null : `Saves ${meters.join(" and ")}`;
}

function meter(quantity: Quantity, unit: string): string[] {
  return isKnown(quantity) && quantity.likely > 0 ? [`${formatCount(quantity)} ${unit}`] : [];
}
