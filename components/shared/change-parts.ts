import { formatAbout, formatCount, formatUsd, isExact } from "../../utils/format.ts";
import type { MeterChange } from "../../utils/model/breakdown-change.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";

/**
 * A difference in the least room: "+1,330", "−$17", two digits of one that is in doubt, or that it is known or unknown only now. Without the
 * sign of an estimate, which beside a minus reads as nothing.
 */
export function differenceFigure(difference: Quantity, { verdict }: MeterChange, isUsd: boolean): string {
  if (!isKnown(difference)) return NOT_COMPARED[verdict] ?? "unknown";
  const { likely } = difference;
  const size = exactly(Math.abs(likely));
  if (likely === 0 || isExact(difference)) return `${signOf(likely)}${written(size, isUsd)}`;
  return `${signOf(likely)}${formatAbout(size, isUsd).replace("~", "")}`;
}

const NOT_COMPARED: Partial<Record<MeterChange["verdict"], string>> = {
  "became-known": "known now",
  "became-unknown": "unknown now",
};

/** Between what a difference lies, and why it has no figure where it has none. */
export function changeSentence({ before, after, verdict }: MeterChange, isUsd: boolean): string {
  const reasons = [before, after].flatMap((end) => (end === null || isKnown(end) ? [] : [end.unknown]));
  const ends = verdict === "still-unknown" ? "Not known, neither before nor after." : between(before, after, isUsd);
  return [ends, ...new Set(reasons)].join(" ");
}

function between(before: Quantity | null, after: Quantity | null, isUsd: boolean): string {
  const [then, now] = [before, after].map((end) => (end === null ? "nothing" : written(end, isUsd)));
  return `Before ${then}, after ${now}.`;
}

function written(quantity: Quantity, isUsd: boolean): string {
  return isUsd ? formatUsd(quantity) : formatCount(quantity);
}

const exactly = (figure: number): Quantity => ({ low: figure, likely: figure, high: figure });

function signOf(figure: number): string {
  return figure > 0 ? "+" : figure < 0 ? "−" : "";
}
