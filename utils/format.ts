import { isKnown, type KnownQuantity, type Quantity } from "./model/quantity.ts";

/** The word that stands for a figure that is not known. The reason belongs in a title beside it. */
export const UNKNOWN = "unknown";

type Locale = string | undefined;

/**
 * Credits, actions or rows as text: exact figures in full ("4,812", "0.5"), ranges rounded to what an estimate can
 * honestly say ("820-1,140"), "~960" when both ends round to one figure, and "unknown".
 * @param locale BCP 47 tag; the browser's own when left out.
 */
export function formatCount(quantity: Quantity, locale?: Locale): string {
  if (!isKnown(quantity)) return UNKNOWN;
  if (isExact(quantity)) return exactNumber(quantity.likely, locale);
  return joinRange(roundRange(quantity), (value, step) => plainNumber(value, fractionDigits(step), locale));
}

/** The same for an amount in US dollars: "$12.50", "$41-57", "unknown". */
export function formatUsd(quantity: Quantity, locale?: Locale): string {
  if (!isKnown(quantity)) return UNKNOWN;
  if (isExact(quantity)) return usd(exactUsdText(quantity.likely, locale), locale);
  // A cent sum is written with both digits or none: $4.20, never $4.2.
  const isLarge = roundRange(quantity).highStep >= 1;
  // Beside hundreds of dollars the cents of the low end say nothing.
  const write = (value: number, step: number) =>
    step < 1 && !(isLarge && value >= 1)
      ? centNumber(value, Math.max(2, fractionDigits(step)), locale)
      : plainNumber(value, 0, locale);
  const text = joinRange(roundRange(quantity), write);
  return text.startsWith("~") ? `~${usd(text.slice(1), locale)}` : usd(text, locale);
}

/**
 * A difference in US dollars as what it does for the user: "saves $41-57", "costs $12 more", "saves about $46, at worst costs $8.50 more",
 * "changes nothing", "unknown"; as a condition "would save $41-57".
 */
export function formatSaving(net: Quantity, locale?: Locale, mood: "is" | "would" = "is"): string {
  if (!isKnown(net)) return UNKNOWN;
  const does = (verb: string) => (mood === "would" ? `would ${verb}` : `${verb}s`);
  const then = (verb: string) => (mood === "would" ? verb : `${verb}s`);
  const { low, likely, high } = net;
  if (low === 0 && high === 0) return `${does("change")} nothing`;
  if (low >= 0) return `${does("save")} ${formatUsd(net, locale)}`;
  // Not the minus sign: it would make a nothing less than nothing.
  if (high <= 0)
    return `${does("cost")} ${formatUsd({ low: 0 - high, likely: 0 - likely, high: 0 - low }, locale)} more`;
  const about = (value: number) => formatUsd(twoDigits(Math.abs(value)), locale);
  return likely >= 0
    ? `${does("save")} about ${about(likely)}, at worst ${then("cost")} ${about(low)} more`
    : `${does("cost")} about ${about(likely)} more, at best ${then("save")} ${about(high)}`;
}

function twoDigits(value: number): KnownQuantity {
  const rounded = roundTo(value, stepOf(value, 2));
  return { low: rounded, likely: rounded, high: rounded };
}

/**
 * A price per row in the least room: exact as it is, a range as "~" and its likely value in two significant digits.
 * Clay writes approximate prices the same way (clay-dom.md section 7, picker price).
 */
export function formatShort(quantity: Quantity, locale?: Locale): string {
  if (!isKnown(quantity)) return "?";
  if (isExact(quantity)) return exactNumber(quantity.likely, locale);
  const step = stepOf(quantity.likely, 2);
  return `~${plainNumber(roundTo(quantity.likely, step), fractionDigits(step), locale)}`;
}

/** The likely value of a range, two significant digits; null when the figure is exact or unknown. */
export function formatLikely(quantity: Quantity, locale?: Locale): string | null {
  if (!isKnown(quantity) || isExact(quantity)) return null;
  return formatShort(quantity, locale).slice(1);
}

/**
 * What another gate would change, in rows of the next run: "Would run 212 of 5,000 rows instead of 5,000." Null when one of the two is
 * unknown; the size of the table is left out where it is not known.
 * @param locale BCP 47 tag; the browser's own when left out.
 */
export function formatRowChange(
  { before, after }: { before: Quantity; after: Quantity },
  tableRows: Quantity | null,
  locale?: Locale,
): string | null {
  if (!isKnown(before) || !isKnown(after)) return null;
  const [now, then] = [before, after].map((rows) => formatCount(rows, locale));
  const all = tableRows !== null && isKnown(tableRows) ? ` of ${formatCount(tableRows, locale)}` : "";
  return `Would run ${then}${all} rows${then === now ? ", as many as now" : ` instead of ${now}`}.`;
}

/** What is reckoned on from a bill: the likely value as "~" and two significant digits, "0" for nothing, "unknown". */
export function formatAbout(quantity: Quantity, isUsd: boolean, locale?: Locale): string {
  if (!isKnown(quantity)) return UNKNOWN;
  const write = isUsd ? formatUsd : formatCount;
  return quantity.likely === 0 ? write(quantity, locale) : `~${write(twoDigits(quantity.likely), locale)}`;
}

/** True when the quantity is known and its bounds leave no doubt. */
export function isExact(quantity: Quantity): boolean {
  return isKnown(quantity) && quantity.low === quantity.likely && quantity.likely === quantity.high;
}

/** True when the quantity is known to be nothing at all. */
export function isZero(quantity: Quantity): boolean {
  return isKnown(quantity) && quantity.low === 0 && quantity.high === 0;
}

/** Why a figure is not known; undefined when it is known. */
export function unknownReason(quantity: Quantity): string | undefined {
  return isKnown(quantity) ? undefined : quantity.unknown;
}

/** An ISO date as a short local date ("3 Nov 2026"); text that is no date comes back as it is. */
export function formatDate(isoDate: string, locale?: Locale): string {
  const time = Date.parse(isoDate);
  if (Number.isNaN(time)) return isoDate;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(time);
}

/** Epoch milliseconds as a short local date and time ("Nov 3, 2026, 9:05 AM"), in the time zone given or else the user's. */
export function formatMoment(time: number, locale?: Locale, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(time);
}

/** "1 rule", "3 rules". */
export function formatNumberOf(count: number, one: string, many = `${one}s`, locale?: Locale): string {
  return `${plainNumber(count, 0, locale)} ${count === 1 ? one : many}`;
}

interface RoundedRange {
  low: number;
  lowStep: number;
  high: number;
  highStep: number;
}

/** The low end keeps two significant digits; the high end the same step, but never more than three digits. */
function roundRange({ low, high }: KnownQuantity): RoundedRange {
  const lowStep = stepOf(low === 0 ? high : low, 2);
  const highStep = Math.max(lowStep, stepOf(high, 3));
  return { low: roundTo(low, lowStep), lowStep, high: roundTo(high, highStep), highStep };
}

function joinRange(range: RoundedRange, write: (value: number, step: number) => string): string {
  const low = write(range.low, range.lowStep);
  const high = write(range.high, range.highStep);
  return low === high ? `~${low}` : `${low}-${high}`;
}

function stepOf(value: number, digits: number): number {
  return value === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}

function fractionDigits(step: number): number {
  return Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}

function plainNumber(value: number, digits: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);
}

function exactNumber(value: number, locale: Locale): string {
  return plainNumber(value, Math.abs(value) < 1 ? 4 : 2, locale);
}

function exactUsdText(value: number, locale: Locale): string {
  if (Number.isInteger(value)) return plainNumber(value, 0, locale);
  return centNumber(value, Math.abs(value) < 1 ? 4 : 2, locale);
}

function centNumber(value: number, digits: number, locale: Locale): string {
  return numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: digits }).format(value);
}

function usd(text: string, locale: Locale): string {
  const style = { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" } as const;
  const parts = numberFormat(locale, style).formatToParts(1);
  return parts[0]?.type === "currency" ? `$${text}` : `${text} $`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A format is kept once it is made: making one takes far longer than using it, and a report holds thousands of figures. */
function numberFormat(locale: Locale, style: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(style)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, style);
  numberFormats.set(key, format);
  return format;
}
