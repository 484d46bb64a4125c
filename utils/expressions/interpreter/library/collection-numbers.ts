import { isPrimitive } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";
import { iterate, listOf, type Work } from "./collection-paths.ts";

/** What lodash reckons. Arguments of another kind than those that make sense have rules of their own there and are unknown here. */
export const NUMBERS: Record<string, Work> = {
  sum: (list) => sumOf(listOf(list)),
  sumBy: (list, [by], run) => sumOf(ranks(list, by, run)),
  mean: (list) => meanOf(listOf(list)),
  meanBy: (list, [by], run) => meanOf(ranks(list, by, run)),
  max: (list) => extreme(listOf(list), listOf(list), 1),
  maxBy: (list, [by], run) => extreme(listOf(list), ranks(list, by, run), 1),
  min: (list) => extreme(listOf(list), listOf(list), -1),
  minBy: (list, [by], run) => extreme(listOf(list), ranks(list, by, run), -1),
  clamp: (number, [lower, upper]) =>
    Math.max(certainNumber(lower), Math.min(certainNumber(number), certainNumber(upper))),
  inRange: (number, [from, to]) => {
    const ends = to === undefined ? [0, certainNumber(from)] : [certainNumber(from), certainNumber(to)];
    return certainNumber(number) >= Math.min(...ends) && certainNumber(number) < Math.max(...ends);
  },
  round: (number, [digits]) => rounded(Math.round, certainNumber(number), digits),
  floor: (number, [digits]) => rounded(Math.floor, certainNumber(number), digits),
  ceil: (number, [digits]) => rounded(Math.ceil, certainNumber(number), digits),
  toNumber: (value) => {
    if (!isPrimitive(value)) throw UNKNOWABLE;
    return Number(value);
  },
};

function ranks(list: unknown, by: unknown, run: Run): unknown[] {
  return listOf(list).map((item) => iterate(by, item, run));
}

// lodash leaves out what is undefined, and joins texts.
function sumOf(values: readonly unknown[]): unknown {
  const parts = values.filter((value) => value !== undefined);
  if (!parts.every(isPrimitive)) throw UNKNOWABLE;
  if (parts.length === 0) return values.length === 0 ? 0 : undefined;
  return parts.reduce((sum, part) => (sum as number) + (part as number));
}

function meanOf(values: readonly unknown[]): number {
  return values.length === 0 ? Number.NaN : Number(sumOf(values)) / values.length;
}

function extreme(items: readonly unknown[], by: readonly unknown[], sign: 1 | -1): unknown {
  let best: { item: unknown; rank: number } | undefined;
  for (const [at, rank] of by.entries()) {
    if (rank === null || rank === undefined) continue;
    // Of texts, mixed kinds and NaN lodash takes what JavaScript's comparison happens to say.
    if (typeof rank !== "number" || Number.isNaN(rank)) throw UNKNOWABLE;
    if (best === undefined || (rank - best.rank) * sign > 0) best = { item: items[at], rank };
  }
  return best?.item;
}

function rounded(round: (value: number) => number, number: number, digits: unknown): number {
  if (digits === undefined || digits === 0) return round(number);
  const places = certainNumber(digits);
  if (!Number.isInteger(places) || Math.abs(places) > 20 || /e/.test(String(number))) throw UNKNOWABLE;
  return Number(`${round(Number(`${number}e${places}`))}e${-places}`);
}

function certainNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw UNKNOWABLE;
  return value;
}
