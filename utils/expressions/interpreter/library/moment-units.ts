import { UNKNOWABLE } from "../value.ts";

/** A unit of time by its name in the singular. */
export type Unit = keyof typeof LENGTHS | "month" | "quarter" | "year";

export const DAY = 86_400_000;
const LENGTHS = { millisecond: 1, second: 1_000, minute: 60_000, hour: 3_600_000, day: DAY, week: 7 * DAY };
const MONTHS = { month: 1, quarter: 3, year: 12 };
// Which of M and m is meant moment tells by the case.
const SHORT: Record<string, Unit> = {
  ms: "millisecond",
  s: "second",
  m: "minute",
  h: "hour",
  d: "day",
  w: "week",
  M: "month",
  Q: "quarter",
  y: "year",
};

/** The unit that a formula names: `days`, `day`, `d`. Throws `UNKNOWABLE` for any other. */
export function unitOf(name: unknown): Unit {
  if (typeof name !== "string") throw UNKNOWABLE;
  const unit = Object.hasOwn(SHORT, name) ? SHORT[name] : name.toLowerCase().replace(/s$/, "");
  if (unit === undefined || !(Object.hasOwn(LENGTHS, unit) || Object.hasOwn(MONTHS, unit))) throw UNKNOWABLE;
  return unit as Unit;
}

/** Whether a unit counts days of the calendar, and not hours of a clock. */
export function isDateUnit(unit: Unit): boolean {
  return unit === "day" || unit === "week" || Object.hasOwn(MONTHS, unit);
}

/** The time so many units later, in milliseconds; the last day of a shorter month stands for those that it lacks. */
export function added(at: number, count: number, unit: Unit): number {
  if (unit !== "month" && unit !== "quarter" && unit !== "year") return at + count * LENGTHS[unit];
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count * MONTHS[unit]);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

/** When the unit around a date began, in milliseconds; a week begins on Sunday. */
export function startOf(date: Date, unit: Unit): number {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === "year") return Date.UTC(year, 0, 1);
  if (unit === "quarter") return Date.UTC(year, month - (month % 3), 1);
  if (unit === "month") return Date.UTC(year, month, 1);
  return Date.UTC(year, month, unit === "week" ? day - date.getUTCDay() : day);
}

/** How many units lie between two times, with the fraction; negative when the first is the earlier. */
export function differenceIn(unit: Unit, first: number, second: number): number {
  if (unit !== "month" && unit !== "quarter" && unit !== "year") return (first - second) / LENGTHS[unit];
  return monthsBetween(first, second) / MONTHS[unit];
}

// As moment reckons: whole months from the first date, and of the month that they end in the part.
function monthsBetween(first: number, second: number): number {
  const [from, to] = [new Date(first), new Date(second)];
  if (from.getUTCDate() < to.getUTCDate()) return -monthsBetween(second, first);
  const whole = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + (to.getUTCMonth() - from.getUTCMonth());
  const anchor = added(first, whole, "month");
  const other = added(first, second < anchor ? whole - 1 : whole + 1, "month");
  return -(whole + (second - anchor) / Math.abs(other - anchor)) || 0;
}
