import { toText } from "../conversions.ts";
import { Instant } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";
import { writtenDate } from "./instants.ts";
import type { Method } from "./method.ts";
import { momentText } from "./moment-text.ts";
import { added, DAY, differenceIn, isDateUnit, startOf, type Unit, unitOf } from "./moment-units.ts";

/**
 * A point in time as `moment(…)` reads it. Without a zone in the text it is a time on the wall, wherever Clay's clock hangs: of such a
 * one the day is known, and of one with a zone the instant. Changes in place, as in moment.
 */
export class Moment {
  constructor(
    /** Milliseconds since 1970, of the wall's time as if in UTC, or of the instant; NaN when it is no date. */
    public at: number,
    readonly isZoned: boolean,
  ) {}
}

type Global = { call: (args: readonly unknown[]) => unknown };

/** `moment` and its functions. `moment()` is now: no clock is read here, so it is unknown, and so is what is compared with it. */
export const MOMENT_FUNCTIONS: readonly [string, Global][] = [
  ["moment", { call: ([from, form, ...more]) => (more.length > 0 ? unknowable() : momentOf(from, form)) }],
];

function unknowable(): never {
  throw UNKNOWABLE;
}

// Any text but a date of the international form moment leaves to the machine that it runs on.
function momentOf(from: unknown, form?: unknown): Moment {
  if (from instanceof Moment) return new Moment(from.at, from.isZoned);
  if (from instanceof Instant) return new Moment(from.at, true);
  if (typeof from === "number" && form === undefined) return new Moment(new Date(from).getTime(), true);
  if (from === null || from === "") return new Moment(Number.NaN, false);
  if (typeof from !== "string" || (form !== undefined && form !== "YYYY-MM-DD")) throw UNKNOWABLE;
  const date = writtenDate(from) ?? unknowable();
  return form !== undefined && date.hasTime ? unknowable() : new Moment(date.at, date.isZoned);
}

// The parts of a date are those on the wall.
function onWall(moment: Moment): Date {
  return moment.isZoned && isDate(moment) ? unknowable() : new Date(moment.at);
}

function isDate({ at }: Moment): boolean {
  return !Number.isNaN(at);
}

const MAX_OFFSET = 14 * 3_600_000;

/** Minus one, zero or one; null when either is no date. Throws `UNKNOWABLE` where the zone of the wall decides. */
function order(moment: Moment, other: unknown, unit: unknown): number | null {
  const second = momentOf(other);
  if (!isDate(moment) || !isDate(second)) return null;
  if (unit !== undefined && isDateUnit(unitOf(unit))) {
    return Math.sign(startOf(onWall(moment), unitOf(unit)) - startOf(onWall(second), unitOf(unit)));
  }
  if (unit !== undefined) throw UNKNOWABLE;
  if (moment.isZoned !== second.isZoned && Math.abs(moment.at - second.at) <= MAX_OFFSET) throw UNKNOWABLE;
  return Math.sign(moment.at - second.at);
}

function difference(moment: Moment, [other, unit, isExact]: readonly unknown[]): number {
  const second = momentOf(other);
  if (!isDate(moment) || !isDate(second)) return Number.NaN;
  const name = unitOf(unit ?? "ms");
  // Between two times on a wall the clock may have been set; between two instants a day may have had 23 hours.
  if (isDateUnit(name) === moment.isZoned || moment.isZoned !== second.isZoned) throw UNKNOWABLE;
  const exact = differenceIn(name, moment.at, second.at);
  return isExact ? exact : Math.trunc(exact) || 0;
}

function moved(moment: Moment, count: unknown, unit: unknown, sign: 1 | -1): Moment {
  const name: Unit = unitOf(unit);
  if (typeof count !== "number" || !Number.isInteger(count)) throw UNKNOWABLE;
  if (isDate(moment) && isDateUnit(name) === moment.isZoned) throw UNKNOWABLE;
  moment.at = added(moment.at, count * sign, name);
  return moment;
}

function turned(moment: Moment, unit: unknown, toEnd: boolean): Moment {
  const name = unitOf(unit);
  if (!isDateUnit(name)) throw UNKNOWABLE;
  const start = startOf(onWall(moment), name);
  moment.at = toEnd ? added(start, 1, name) - 1 : start;
  return moment;
}

// What moment writes for no date.
const INVALID = "Invalid date";

/** The methods of moments. `fromNow` and its like need a clock, and the hour of a day the zone: both are unknown. */
export const MOMENT_METHODS: Record<string, Method<Moment>> = {
  isValid: (moment) => isDate(moment),
  clone: (moment) => momentOf(moment),
  format: (moment, [pattern]) =>
    isDate(moment) ? momentText(onWall(moment), pattern === undefined ? "Z" : toText(pattern)) : INVALID,
  isBefore: (moment, [other, unit]) => order(moment, other, unit) === -1,
  isAfter: (moment, [other, unit]) => order(moment, other, unit) === 1,
  isSame: (moment, [other, unit]) => order(moment, other, unit) === 0,
  isSameOrBefore: (moment, [other, unit]) => [0, -1].includes(order(moment, other, unit) ?? 2),
  isSameOrAfter: (moment, [other, unit]) => [0, 1].includes(order(moment, other, unit) ?? 2),
  isBetween: (moment, [from, to, unit, ends]) =>
    ends === undefined ? order(moment, from, unit) === 1 && order(moment, to, unit) === -1 : unknowable(),
  diff: (moment, args) => difference(moment, args),
  add: (moment, [count, unit]) => moved(moment, count, unit, 1),
  subtract: (moment, [count, unit]) => moved(moment, count, unit, -1),
  startOf: (moment, [unit]) => turned(moment, unit, false),
  endOf: (moment, [unit]) => turned(moment, unit, true),
  year: (moment, args) => reading(args) ?? onWall(moment).getUTCFullYear(),
  month: (moment, args) => reading(args) ?? onWall(moment).getUTCMonth(),
  date: (moment, args) => reading(args) ?? onWall(moment).getUTCDate(),
  day: (moment, args) => reading(args) ?? onWall(moment).getUTCDay(),
  isoWeekday: (moment, args) => reading(args) ?? (onWall(moment).getUTCDay() || 7),
  hour: (moment, args) => reading(args) ?? onWall(moment).getUTCHours(),
  hours: (moment, args) => reading(args) ?? onWall(moment).getUTCHours(),
  quarter: (moment, args) => reading(args) ?? Math.ceil((onWall(moment).getUTCMonth() + 1) / 3),
  dayOfYear: (moment, args) => reading(args) ?? 1 + Math.floor((moment.at - startOf(onWall(moment), "year")) / DAY),
  valueOf: (moment: Moment) => instant(moment),
  unix: (moment) => Math.floor(instant(moment) / 1_000),
  toISOString: (moment) => (isDate(moment) ? new Date(instant(moment)).toISOString() : null),
};

// With an argument these set the part.
function reading(args: readonly unknown[]): null {
  return args.length === 0 ? null : unknowable();
}

function instant(moment: Moment): number {
  return moment.isZoned || !isDate(moment) ? moment.at : unknowable();
}
