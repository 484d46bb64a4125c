import { diffBreakdowns, type LineChange } from "../../estimate/diff-breakdowns.ts";
import { differenceLines } from "../../estimate/difference-lines.ts";
import { formatAbout } from "../../format.ts";
import type { EstimateLine } from "../../model/breakdown.ts";
import type { DraftReport } from "../../model/draft-report.ts";
import { isKnown, type KnownQuantity } from "../../model/quantity.ts";
import type { Era } from "../../prices/era.ts";

interface Estimates {
  /** Of the table as it is saved. */
  before: EstimateLine;
  /** Of the table that the draft makes of it. */
  after: EstimateLine;
  /** Whether the draft adds a column. */
  isNew: boolean;
  era: Era;
}

/** What a draft changes about the next run of its whole table, the columns that follow it included; null where it changes nothing. */
export function draftChange({ before, after, isNew, era }: Estimates): DraftReport["change"] {
  const change = diffBreakdowns(before, after);
  const { dataCredits, actions, usd } = change;
  const does = verb(change, after, era);
  if (does === null) return null;
  return {
    difference: { dataCredits: dataCredits.difference, actions: actions.difference, usd: usd.difference },
    breakdown: differenceLines(change),
    sentence: `This ${isNew ? "column" : "change"} ${does}`,
  };
}

/** "adds about $41 to the next run."; null where nothing is different. */
function verb({ dataCredits, actions, usd }: LineChange, after: EstimateLine, era: Era): string | null {
  const meters = [dataCredits, actions];
  const lost = meters.find(({ verdict }) => verdict === "became-unknown");
  if (lost !== undefined && !isKnown(lost.difference)) {
    return `makes the cost of the next run unknown. ${lost.difference.unknown}`;
  }
  if (meters.some(({ verdict }) => verdict === "became-known")) {
    return `makes the cost of the next run known: about ${amounts(after, era).join(" and ")}.`;
  }
  if (isKnown(usd.difference) && usd.difference.likely !== 0) return inWords([[usd.difference.likely, dollars]]);
  const known: Difference[] = meters.flatMap(({ difference }, at): Difference[] => {
    const name = at === 0 ? creditName(era) : "action";
    return isKnown(difference) && difference.likely !== 0 ? [[difference.likely, (amount) => count(amount, name)]] : [];
  });
  return known.length === 0 ? null : inWords(known);
}

type Difference = [likely: number, write: (amount: number) => string];

function inWords(differences: readonly Difference[]): string {
  const [more, less] = [differences.filter(([likely]) => likely > 0), differences.filter(([likely]) => likely < 0)];
  const about = (of: readonly Difference[]) => of.map(([likely, write]) => write(Math.abs(likely))).join(" and ");
  if (less.length === 0) return `adds about ${about(more)} to the next run.`;
  return `${more.length === 0 ? "" : `adds about ${about(more)} and `}saves about ${about(less)} in the next run.`;
}

function amounts({ dataCredits, actions, usd }: EstimateLine, era: Era): string[] {
  if (isKnown(usd)) return [dollars(usd.likely)];
  return [
    ...(isKnown(dataCredits) ? [count(dataCredits.likely, creditName(era))] : []),
    ...(isKnown(actions) && era !== "legacy" ? [count(actions.likely, "action")] : []),
  ];
}

function creditName(era: Era): string {
  return era === "legacy" ? "credit" : "data credit";
}

// The sentences are English, so their numbers are too.
const LOCALE = "en-US";
const exactly = (figure: number): KnownQuantity => ({ low: figure, likely: figure, high: figure });
const about = (figure: number, isUsd: boolean) => formatAbout(exactly(figure), isUsd, LOCALE).replace("~", "");
const dollars = (figure: number) => about(figure, true);

function count(figure: number, name: string): string {
  const text = about(figure, false);
  return `${text} ${text === "1" ? name : `${name}s`}`;
}
