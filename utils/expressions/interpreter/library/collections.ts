import { bounded, isCallable, isForbiddenKey, isPrimitive, isRecord, ownData, toText } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";

/** A value inside `_.chain(…)`, on the way to `.value()`. */
export class Chain {
  constructor(readonly value: unknown) {}
}

type Work = (first: unknown, args: readonly unknown[], run: Run) => unknown;
type Global = { call: (args: readonly unknown[], run: Run) => unknown } | { isNamespace: true };

/**
 * The functions of lodash that formulas use. lodash itself would add a sixth to the worker's size for calls that not one of 120
 * real run conditions makes (real-tables.md section 6), so these few are written out and compared with lodash in the tests.
 */
const FUNCTIONS: Record<string, Work> = {
  compact: (list) => listOf(list).filter(Boolean),
  uniq: (list) => [...new Set(listOf(list))],
  uniqBy: (list, [by], run) => {
    const keys = new Set<unknown>();
    return listOf(list).filter((item) => {
      const key = iterate(by, item, run);
      if (keys.has(key)) return false;
      keys.add(key);
      return true;
    });
  },
  head: (list) => listOf(list)[0],
  first: (list) => listOf(list)[0],
  last: (list) => listOf(list).at(-1),
  take: (list, [count]) => listOf(list).slice(0, count === undefined ? 1 : wholeNumber(count)),
  flatten: (list) => listOf(list).flat(),
  reverse: (list) => [...listOf(list)].reverse(),
  join: (list, [by]) =>
    bounded(
      listOf(list)
        .map(textOrNothing)
        .join(by === undefined ? "," : toText(by)),
    ),
  map: (list, [by], run) => itemsOf(list).map((item) => iterate(by, item, run)),
  filter: (list, [by], run) => itemsOf(list).filter((item) => iterate(by, item, run)),
  reject: (list, [by], run) => itemsOf(list).filter((item) => !iterate(by, item, run)),
  find: (list, [by], run) => itemsOf(list).find((item) => iterate(by, item, run)),
  some: (list, [by], run) => itemsOf(list).some((item) => iterate(by, item, run)),
  every: (list, [by], run) => itemsOf(list).every((item) => iterate(by, item, run)),
  sortBy: (list, [by], run) => ordered(list, by, "asc", run),
  orderBy: (list, [by, order], run) => ordered(list, by, order, run),
  includes: (list, [item]) => (typeof list === "string" ? list.includes(toText(item)) : itemsOf(list).includes(item)),
  size: (list) => (typeof list === "string" ? list.length : itemsOf(list).length),
  isEmpty: (value) => {
    if (value === null || value === undefined || typeof value === "number" || typeof value === "boolean") return true;
    return (typeof value === "string" ? value.length : itemsOf(value).length) === 0;
  },
  isNil: (value) => value === null || value === undefined,
  isString: (value) => typeof value === "string",
  isNumber: (value) => typeof value === "number",
  isArray: (value) => Array.isArray(value),
  get: (holder, [path, missing]) => valueAt(holder, path) ?? missingAs(holder, path, missing),
  has: (holder, [path]) => {
    if (typeof path !== "string" || !/^\w+$/.test(path) || isForbiddenKey(path)) throw UNKNOWABLE;
    return (isRecord(holder) || Array.isArray(holder)) && Object.hasOwn(holder, path);
  },
};

/** `_` and its functions, under their full names. */
export const COLLECTION_FUNCTIONS: readonly [string, Global][] = [
  ["_", { call: ([value]) => new Chain(value) }],
  ["_.chain", { call: ([value]) => new Chain(value) }],
  ...Object.entries(FUNCTIONS).map(([name, work]): [string, Global] => [
    `_.${name}`,
    { call: ([first, ...rest], run) => work(first, rest, run) },
  ]),
];

/** One step of a chain; `.value()` ends it. Throws `UNKNOWABLE` for a function that is not in the list. */
export function chainMethod({ value }: Chain, name: string, args: readonly unknown[], run: Run): unknown {
  if (name === "value") return value;
  const work = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (work === undefined) throw UNKNOWABLE;
  return new Chain(work(value, args, run));
}

function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw UNKNOWABLE;
  return value;
}

// Over an object lodash goes through its values.
function itemsOf(value: unknown): readonly unknown[] {
  if (isRecord(value)) {
    if (Object.hasOwn(value, "length")) throw UNKNOWABLE;
    return Object.keys(value).map((key) => ownData(value, key));
  }
  return listOf(value);
}

// A function of the formula, the path of a property, or nothing, which stands for the item itself.
function iterate(by: unknown, item: unknown, run: Run): unknown {
  if (by === undefined || by === null) return item;
  if (isCallable(by)) return run(by, item);
  return valueAt(item, by);
}

function valueAt(holder: unknown, path: unknown): unknown {
  const keys = Array.isArray(path) ? path.map((key) => toText(key)) : pathOf(path);
  return keys.reduce<unknown>((value, key) => {
    if (isForbiddenKey(key)) throw UNKNOWABLE;
    if (value === null || value === undefined) return undefined;
    if (typeof value === "string") return key === "length" ? value.length : unlessInherited(value[Number(key)], key);
    if (isPrimitive(value)) return unlessInherited(undefined, key);
    if (!isRecord(value) && !Array.isArray(value)) throw UNKNOWABLE;
    return Object.hasOwn(value, key) ? ownData(value, key) : unlessInherited(undefined, key);
  }, holder);
}

function unlessInherited(value: unknown, key: string): unknown {
  if (key in Object.prototype || key in Array.prototype || key in String.prototype) throw UNKNOWABLE;
  return value;
}

function pathOf(path: unknown): string[] {
  if (typeof path === "number") return [String(path)];
  if (typeof path !== "string" || !/^[\w$]+(?:\.[\w$]+|\[\d+\])*$/.test(path)) throw UNKNOWABLE;
  return path.split(/[.[\]]/).filter((key) => key !== "");
}

// lodash gives the default for undefined alone.
function missingAs(holder: unknown, path: unknown, missing: unknown): unknown {
  const value = valueAt(holder, path);
  return value === undefined ? missing : value;
}

function ordered(list: unknown, by: unknown, order: unknown, run: Run): unknown[] {
  const keys: readonly unknown[] = Array.isArray(by) ? by : [by];
  const orders: readonly unknown[] = Array.isArray(order) ? order : [order];
  const rows = itemsOf(list).map((item) => ({ item, ranks: keys.map((key) => iterate(key, item, run)) }));
  for (const at of keys.keys()) {
    const kinds = new Set(rows.map(({ ranks }) => typeof ranks[at]));
    // Mixed kinds, missing keys and NaN have an order of lodash's own.
    if (kinds.size > 1 || (kinds.size === 1 && !kinds.has("number") && !kinds.has("string"))) throw UNKNOWABLE;
    if (rows.some(({ ranks }) => Number.isNaN(ranks[at]))) throw UNKNOWABLE;
  }
  return rows
    .sort((left, right) => {
      for (const at of keys.keys()) {
        const [a, b] = [left.ranks[at] as string, right.ranks[at] as string];
        if (a !== b) return (a < b ? -1 : 1) * (orders[at] === "desc" ? -1 : 1);
      }
      return 0;
    })
    .map(({ item }) => item);
}

function wholeNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw UNKNOWABLE;
  return value;
}

function textOrNothing(item: unknown): string {
  return item === null || item === undefined ? "" : toText(item);
}
