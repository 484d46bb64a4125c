import { bounded, isPrimitive, repeatable, toText } from "../conversions.ts";
import { SheetError, UNKNOWABLE } from "../value.ts";

type Sheet = (args: readonly unknown[]) => unknown;

/**
 * The spreadsheet functions that Clay takes from the FormulaJS library (university.clay.com/docs/formula-generator, read 2026-04-26),
 * as far as all of its versions agree: which one Clay runs is not known, and they differ in what they make of texts that look like
 * numbers, of nothing, and of errors. All of that is unknown here.
 */
const FUNCTIONS: Record<string, Sheet> = {
  TRUE: () => true,
  FALSE: () => false,
  IF: ([test, first, second = false]) => passing(test, () => filled(truth(test) ? first : second)),
  IFS: (args) => {
    for (let at = 0; at + 1 < args.length; at += 2) if (truth(args[at])) return filled(args[at + 1]);
    return new SheetError();
  },
  SWITCH: ([value, ...cases]) => {
    for (let at = 0; at + 1 < cases.length; at += 2) if (cases[at] === value) return cases[at + 1];
    return cases.length % 2 === 1 ? cases.at(-1) : new SheetError();
  },
  AND: (args) => truths(args).every(Boolean),
  OR: (args) => truths(args).some(Boolean),
  XOR: (args) => truths(args).filter(Boolean).length % 2 === 1,
  NOT: ([value]) => !truth(value),
  IFERROR: ([value, instead]) => (isError(value) ? instead : filled(value)),
  ISERROR: ([value]) => isError(value),
  // Nothing but null is blank there.
  ISBLANK: ([value]) => value === null,
  ISTEXT: ([value]) => typeof single(value) === "string",
  ISNONTEXT: ([value]) => typeof single(value) !== "string",
  ISLOGICAL: ([value]) => typeof single(value) === "boolean",
  ISNUMBER: ([value]) => typeof single(value) === "number" && Number.isFinite(value),
  LEN: ([value]) => text(value).length,
  UPPER: ([value]) => text(value).toUpperCase(),
  LOWER: ([value]) => text(value).toLowerCase(),
  TRIM: ([value]) => (/[^\S ]/.test(text(value)) ? unknowable() : text(value).replace(/ +/g, " ").trim()),
  LEFT: ([value, count]) => text(value).slice(0, whole(count, 1)),
  RIGHT: ([value, count]) => text(value).slice(Math.max(0, text(value).length - whole(count, 1))),
  MID: ([value, from, count]) => text(value).slice(whole(from) - 1, whole(from) - 1 + whole(count)),
  EXACT: ([one, other]) => text(one) === text(other),
  FIND: ([part, within, from]) => place(text(within).indexOf(text(part), whole(from, 1) - 1)),
  SEARCH: ([part, within, from]) =>
    place(
      text(within)
        .toLowerCase()
        .indexOf(text(part).toLowerCase(), whole(from, 1) - 1),
    ),
  SUBSTITUTE: ([value, old, by, ...more]) =>
    more.length > 0 || old === ""
      ? unknowable()
      : bounded(text(value).replaceAll(text(old), () => repeatable(text(by), text(value).length))),
  CONCATENATE: (args) => joined(args),
  CONCAT: (args) => joined(args),
  SUM: (args) => numbers(args).reduce((sum, number) => sum + number, 0),
  MAX: (args) => Math.max(...numbers(args, 1)),
  MIN: (args) => Math.min(...numbers(args, 1)),
  AVERAGE: (args) => numbers(args, 1).reduce((sum, number) => sum + number, 0) / args.flat().length,
  COUNT: (args) => numbers(args).length,
  ABS: ([value]) => Math.abs(number(value)),
  INT: ([value]) => Math.floor(number(value)),
  ROUND: ([value, digits]) => rounded(number(value), whole(digits, 0)),
};

/** The spreadsheet functions under their names, which are in capitals. */
export const SPREADSHEET_FUNCTIONS: readonly [string, { call: Sheet }][] = Object.entries(FUNCTIONS).map(
  ([name, call]) => [name, { call }],
);

function unknowable(): never {
  throw UNKNOWABLE;
}

// An error in the place of a value is passed on.
function passing(value: unknown, work: () => unknown): unknown {
  return value instanceof SheetError ? value : work();
}

function isError(value: unknown): boolean {
  return value instanceof SheetError || (Number.isNaN(single(value)) ? unknowable() : false);
}

function filled(value: unknown): unknown {
  return value === null || value === undefined ? unknowable() : value;
}

function truth(value: unknown): boolean {
  return typeof value === "boolean" || typeof value === "number" ? Boolean(value) : unknowable();
}

function truths(args: readonly unknown[]): boolean[] {
  return args.length === 0 ? unknowable() : args.flat().map(truth);
}

function single(value: unknown): unknown {
  return isPrimitive(value) || value instanceof SheetError ? value : unknowable();
}

function text(value: unknown): string {
  return typeof value === "string" ? value : unknowable();
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : unknowable();
}

function numbers(args: readonly unknown[], least = 0): number[] {
  const found = args.flat().map(number);
  return found.length < least ? unknowable() : found;
}

function whole(value: unknown, missing?: number): number {
  const count = value === undefined && missing !== undefined ? missing : value;
  return typeof count === "number" && Number.isInteger(count) && count >= (missing === 0 ? 0 : 1)
    ? count
    : unknowable();
}

function place(found: number): unknown {
  return found === -1 ? new SheetError() : found + 1;
}

function joined(args: readonly unknown[]): string {
  return bounded(args.flat().map(cellText).join(""));
}

function cellText(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" || typeof value === "number" ? toText(value) : unknowable();
}

// One version rounds by the decimal digits, another by a factor: where they differ it is unknown.
function rounded(value: number, digits: number): number {
  const byFactor = Math.round(value * 10 ** digits) / 10 ** digits;
  return Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`) === byFactor ? byFactor : unknowable();
}
