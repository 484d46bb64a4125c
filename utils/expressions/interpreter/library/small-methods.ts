import { toNumber, toText } from "../conversions.ts";
import type { Instant, Pattern } from "../frame.ts";
import { searcher } from "../patterns.ts";
import { FAILS } from "../value.ts";
import type { Method } from "./method.ts";
import { plainMatch } from "./text-methods.ts";

/** The methods of numbers. `toLocaleString` depends on the machine and is unknown. */
export const NUMBER_METHODS: Record<string, Method<number>> = {
  toFixed: (number, [digits]) => number.toFixed(within(digits, 0, 100)),
  toPrecision: (number, [digits]) =>
    digits === undefined ? String(number) : number.toPrecision(within(digits, 1, 100)),
  toString: (number: number, [base]: readonly unknown[]) =>
    base === undefined ? String(number) : number.toString(within(base, 2, 36)),
  valueOf: (number: number) => number,
};

/** The methods of patterns. A pattern written in a formula is made anew each time, so it carries no position. */
export const PATTERN_METHODS: Record<string, Method<Pattern>> = {
  test: (pattern, [text]) => searcher(pattern, toText(text)).test(toText(text)),
  exec: (pattern, [text]) => plainMatch(searcher(pattern, toText(text)).exec(toText(text))),
};

/** The methods of dates that depend on no time zone; the others do, and are unknown. */
export const INSTANT_METHODS: Record<string, Method<Instant>> = {
  getTime: ({ at }) => at,
  valueOf: ({ at }: Instant) => at,
  toISOString: ({ at }) => {
    if (Number.isNaN(at)) throw FAILS;
    return new Date(at).toISOString();
  },
  getUTCFullYear: ({ at }) => new Date(at).getUTCFullYear(),
  getUTCMonth: ({ at }) => new Date(at).getUTCMonth(),
  getUTCDate: ({ at }) => new Date(at).getUTCDate(),
  getUTCDay: ({ at }) => new Date(at).getUTCDay(),
  getUTCHours: ({ at }) => new Date(at).getUTCHours(),
};

export const SET_METHODS: Record<string, Method<Set<unknown>>> = {
  has: (set, [item]) => set.has(item),
};

function within(value: unknown, least: number, most: number): number {
  const number = Math.trunc(toNumber(value ?? 0)) || 0;
  if (number < least || number > most) throw FAILS;
  return number;
}
