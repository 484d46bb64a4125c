import { formatCount, formatUsd, isExact, isZero, UNKNOWN } from "../../format.ts";
import type { StopCause } from "../../model/gate.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../../model/quantity.ts";
import type { Cost } from "../../model/report.ts";
import type { Era } from "../../prices/era.ts";

/** What saving a column sets off, before it is put into words. */
export interface Save {
  /** Why nothing starts, as the end of a sentence; null when something does. */
  idleBecause: string | null;
  /** Why it cannot be told what starts; null when it can. */
  unclearBecause: string | null;
  rows: Quantity;
  /** Rows of the table; null when not seen. */
  tableRows: number | null;
  /** What decides row by row, if anything does. */
  decidedBy: StopCause | null;
  cost: Cost;
  era: Era;
}

// The sentences are English, so their numbers are too.
const LOCALE = "en-US";

/** Says in one or two sentences what saving the column will run and cost. */
export function saveSentence(save: Save): string {
  const { idleBecause, unclearBecause, rows } = save;
  if (idleBecause !== null) return `Saving starts nothing: ${idleBecause}.`;
  if (unclearBecause !== null) return `What saving starts is not known: ${unclearBecause}.`;
  if (!isKnown(rows)) {
    return `How many rows will run when you save is not known: ${lowerFirst(rows.unknown)}`;
  }
  const decider = DECIDERS[save.decidedBy ?? "none"];
  if (decider === undefined && isExact(rows)) {
    return `This will run on ${exactRows(rows.high, save.tableRows)} when you save: ${price(save, about)}.`;
  }
  const most = `up to ${rowsInWords(rows.high)} when you save`;
  return decider === undefined
    ? `This will run on ${most}: ${atMostPrice(save)}.`
    : `${decider}: ${most}, ${atMostPrice(save)}.`;
}

const DECIDERS: Partial<Record<StopCause | "none", string>> = {
  "run-condition": "Its run condition decides row by row",
  waterfall: "It runs where the steps before it found nothing",
  upstream: "It runs where the columns it needs have a value",
};

function exactRows(rows: number, tableRows: number | null): string {
  return rows === tableRows && rows > 1 ? `all ${rowsInWords(rows)}` : rowsInWords(rows);
}

function rowsInWords(rows: number): string {
  return `${rows.toLocaleString(LOCALE)} ${rows === 1 ? "row" : "rows"}`;
}

type Write = (quantity: KnownQuantity, format: typeof formatCount) => string;

/** A figure to plan with: two digits of an exact one, both ends of a range. */
const about: Write = (quantity, format) => {
  if (!isExact(quantity)) return format(quantity, LOCALE);
  const rounded = Number(quantity.likely.toPrecision(2));
  return format({ low: rounded, likely: rounded, high: rounded }, LOCALE);
};

/** A bound must hold, so it is never rounded down; beside tens of dollars cents say nothing. */
const highest: Write = ({ high }, format) => {
  const bound = format === formatUsd && high >= 10 ? Math.ceil(high) : high;
  return format({ low: bound, likely: bound, high: bound }, LOCALE);
};

function atMostPrice(save: Save): string {
  const { dataCredits, actions } = save.cost;
  const isOpen = !isKnown(dataCredits) || !isKnown(actions);
  const words = price(save, highest);
  return isOpen || (isZero(dataCredits) && isZero(actions)) ? words : `at most ${words}`;
}

function price({ cost: { dataCredits, actions, usd }, era }: Save, write: Write): string {
  const credits = meter(dataCredits, era === "legacy" ? "credit" : "data credit", write);
  // Actions are certain where credits are not: a run that finds nothing takes one too.
  const runs = meter(actions, "action", write === about ? exactOrRange : write);
  const parts = [credits, runs].filter((part) => part !== null);
  if (parts.length === 0) return "it takes no credits and no actions";
  const prefix = write === about && credits !== null && isKnown(dataCredits) && isExact(dataCredits) ? "about " : "";
  const money = isKnown(usd) && !isZero(usd) ? ` (${write(usd, formatUsd)})` : "";
  return `${prefix}${parts.join(" and ")}${money}`;
}

const exactOrRange: Write = (quantity, format) => format(quantity, LOCALE);

/** "2,400 data credits"; null when the meter takes nothing. */
function meter(quantity: Quantity, unit: string, write: Write): string | null {
  if (!isKnown(quantity)) return `an ${UNKNOWN} number of ${unit}s`;
  if (isZero(quantity)) return null;
  const figure = write(quantity, formatCount);
  return `${figure} ${figure === "1" ? unit : `${unit}s`}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
