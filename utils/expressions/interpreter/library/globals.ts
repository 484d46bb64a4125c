import { assertPlain, bounded, isPrimitive, isRecord, MAX_LIST, ownData, toNumber, toText } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { Instant } from "../frame.ts";
import { patternOf } from "../patterns.ts";
import { FAILS, UNKNOWABLE } from "../value.ts";
import { addressOf } from "./addresses.ts";
import { COLLECTION_FUNCTIONS } from "./collections.ts";
import { instantOf } from "./instants.ts";
import { MOMENT_FUNCTIONS } from "./moments.ts";
import { SPREADSHEET_FUNCTIONS } from "./spreadsheet-functions.ts";

/** What a global name stands for: a value, a function, or a place where functions stand (`Math`). */
type Global = { constant: unknown } | { call: Call } | { isNamespace: true };
type Call = (args: readonly unknown[], run: Run) => unknown;

const call = (work: (first: unknown, second: unknown) => unknown): Global => ({
  call: ([first, second]) => work(first, second),
});

// Random numbers and clocks are not in the lists: what needs them is unknown.
const MATH = "abs ceil floor round trunc sign sqrt cbrt log log2 log10 exp sin cos tan".split(" ");
const MATH_OF_MANY = ["max", "min", "pow", "hypot"] as const;

const mathematics: [string, Global][] = [
  ["Math", { isNamespace: true }],
  ["Math.PI", { constant: Math.PI }],
  ["Math.E", { constant: Math.E }],
  ...MATH.map((name): [string, Global] => [
    `Math.${name}`,
    call((number) => (Math[name as "abs"] as (value: number) => number)(toNumber(number))),
  ]),
  ...MATH_OF_MANY.map((name): [string, Global] => [
    `Math.${name}`,
    { call: (args) => (Math[name] as (...values: number[]) => number)(...args.map(toNumber)) },
  ]),
];

const conversions: [string, Global][] = [
  ["undefined", { constant: undefined }],
  ["NaN", { constant: Number.NaN }],
  ["Infinity", { constant: Number.POSITIVE_INFINITY }],
  ["String", { call: (args) => (args.length === 0 ? "" : bounded(toText(args[0]))) }],
  ["Number", { call: (args) => (args.length === 0 ? 0 : toNumber(args[0])) }],
  ["Boolean", call(Boolean)],
  ["parseFloat", call((text) => Number.parseFloat(toText(text)))],
  ["parseInt", call((text, base) => Number.parseInt(toText(text), base === undefined ? undefined : toNumber(base)))],
  ["isNaN", call((number) => Number.isNaN(toNumber(number)))],
  ["isFinite", call((number) => Number.isFinite(toNumber(number)))],
  ["Number.isNaN", call(Number.isNaN)],
  ["Number.isFinite", call(Number.isFinite)],
  ["Number.isInteger", call(Number.isInteger)],
  ["Number.parseFloat", call((text) => Number.parseFloat(toText(text)))],
  [
    "Number.parseInt",
    call((text, base) => Number.parseInt(toText(text), base === undefined ? undefined : toNumber(base))),
  ],
  ["Number.MAX_SAFE_INTEGER", { constant: Number.MAX_SAFE_INTEGER }],
  ["encodeURIComponent", call((text) => failing(() => bounded(encodeURIComponent(toText(text)))))],
  ["decodeURIComponent", call((text) => failing(() => decodeURIComponent(toText(text))))],
  ["encodeURI", call((text) => failing(() => bounded(encodeURI(toText(text)))))],
  ["decodeURI", call((text) => failing(() => decodeURI(toText(text))))],
];

const structures: [string, Global][] = [
  ["JSON", { isNamespace: true }],
  ["JSON.parse", { call: (args) => (args.length > 1 ? unknowable() : parseJson(args[0])) }],
  ["JSON.stringify", { call: ([value, replacer, space]) => stringify(value, replacer, space) }],
  ["Object", { isNamespace: true }],
  ["Object.keys", call((holder) => Object.keys(dataOf(holder)))],
  ["Object.values", call((holder) => Object.values(dataOf(holder)))],
  ["Object.entries", call((holder) => Object.entries(dataOf(holder)))],
  ["Object.fromEntries", call(fromEntries)],
  ["Array", { isNamespace: true }],
  ["Array.isArray", call(Array.isArray)],
  ["Array.from", { call: ([from, by], run) => arrayFrom(from, by, run) }],
  ["Set", { isNamespace: true }],
  ["RegExp", { isNamespace: true }],
  ["URL", { isNamespace: true }],
  ["Date", { isNamespace: true }],
  ["Date.parse", call((text) => instantOf(toText(text)))],
  ["Clay", { isNamespace: true }],
];

/** Every global name that this interpreter knows. */
export const BUILTINS: ReadonlyMap<string, Global> = new Map([
  ...mathematics,
  ...conversions,
  ...structures,
  ...COLLECTION_FUNCTIONS,
  ...MOMENT_FUNCTIONS,
  ...SPREADSHEET_FUNCTIONS,
]);

/** What `new` can make. */
export const CONSTRUCTORS: ReadonlyMap<string, (args: readonly unknown[]) => unknown> = new Map<
  string,
  (args: readonly unknown[]) => unknown
>([
  ["Set", ([from]) => new Set(from == null ? [] : (arrayFrom(from, undefined, unknowable) as unknown[]))],
  ["Date", (args) => (args.length === 1 ? new Instant(instantOf(args[0])) : unknowable())],
  ["URL", ([text, base]) => (base === undefined ? addressOf(toText(text)) : unknowable())],
  ["RegExp", ([source, flags]) => patternOf(toText(source), flags === undefined ? "" : toText(flags))],
]);

function unknowable(): never {
  throw UNKNOWABLE;
}

function failing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof URIError || error instanceof SyntaxError) throw FAILS;
    throw error;
  }
}

function parseJson(text: unknown): unknown {
  const json = bounded(toText(text));
  if (json.includes("__proto__")) throw UNKNOWABLE;
  return failing(() => JSON.parse(json) as unknown);
}

function stringify(value: unknown, replacer: unknown, space: unknown): unknown {
  assertPlain([value, replacer, space]);
  const keys = Array.isArray(replacer) ? replacer.map((key) => toText(key)) : null;
  const text: unknown = JSON.stringify(value, keys, isPrimitive(space) ? (space as string) : undefined);
  return typeof text === "string" ? bounded(text) : text;
}

// Of a text and a list JavaScript takes the indexes; only data objects and lists are read here.
function dataOf(holder: unknown): Record<string, unknown> {
  if (holder === null || holder === undefined) throw FAILS;
  if (typeof holder === "string") return { ...[...Array(holder.length).keys()].map((at) => holder[at]) };
  if (isPrimitive(holder)) return {};
  if (!isRecord(holder) && !Array.isArray(holder)) throw UNKNOWABLE;
  return Object.fromEntries(Object.keys(holder).map((key) => [key, ownData(holder, key)]));
}

function fromEntries(entries: unknown): unknown {
  if (!Array.isArray(entries)) throw UNKNOWABLE;
  const pairs = entries.map((entry: unknown) => {
    if (!Array.isArray(entry)) throw UNKNOWABLE;
    const key = toText(entry[0]);
    if (key === "__proto__") throw UNKNOWABLE;
    return [key, entry[1]] as const;
  });
  return Object.fromEntries(pairs);
}

function arrayFrom(from: unknown, by: unknown, run: Run): unknown[] {
  const isList = Array.isArray(from) || from instanceof Set || typeof from === "string";
  if (from === null || from === undefined) throw FAILS;
  if (!isList) throw UNKNOWABLE;
  const items: unknown[] = [...from];
  if (items.length > MAX_LIST) throw UNKNOWABLE;
  return by === undefined ? items : items.map((item, at) => run(by, item, at));
}
