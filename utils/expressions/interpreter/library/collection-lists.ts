import { bounded, isPrimitive, MAX_LIST, toText } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";
import { entriesOf, iterate, listOf, type Work, wholeNumber } from "./collection-paths.ts";
import { LIST_METHODS } from "./list-methods.ts";

// Longest list that is made out of nothing.
const MAX_COUNT = 1_000;

type Item = { item: unknown; passes: boolean; at: number };

// What each item passes: a function gets the index or key and the whole as well.
function judged(collection: unknown, by: unknown, run: Run): Item[] {
  return entriesOf(collection).map(([key, item], at) => ({
    item,
    at,
    passes: Boolean(iterate(by, item, run, key, collection)),
  }));
}

const itemsThat = (collection: unknown, by: unknown, run: Run, passes = true) =>
  judged(collection, by, run).flatMap((it) => (it.passes === passes ? [it.item] : []));

/** What lodash does with a list and gives a list for. */
export const LISTS_TO_LISTS: Record<string, Work> = {
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
  union: (first, others) => [...new Set([first, ...others].flatMap(listOf))],
  intersection: (first, others) => {
    const sets = others.map((other) => new Set(listOf(other)));
    return [...new Set(listOf(first))].filter((item) => sets.every((set) => set.has(item)));
  },
  difference: (list, others) => {
    const gone = new Set(others.flatMap(listOf));
    return listOf(list).filter((item) => !gone.has(item));
  },
  without: (list, gone) => {
    const unwanted = new Set(gone);
    return listOf(list).filter((item) => !unwanted.has(item));
  },
  concat: (first, others) => limited((Array.isArray(first) ? first : [first]).concat(...(others as never[]))),
  take: (list, [count]) => listOf(list).slice(0, wholeNumber(count, 1)),
  takeRight: (list, [count]) => lastOf(listOf(list), wholeNumber(count, 1)),
  drop: (list, [count]) => listOf(list).slice(wholeNumber(count, 1)),
  dropRight: (list, [count]) => listOf(list).slice(0, Math.max(0, listOf(list).length - wholeNumber(count, 1))),
  initial: (list) => listOf(list).slice(0, -1),
  tail: (list) => listOf(list).slice(1),
  slice: (list, [from, to]) => listOf(list).slice(wholeNumber(from, 0), wholeNumber(to, MAX_LIST)),
  flatten: (list) => limited(listOf(list).flat()),
  flattenDeep: (list) => limited(listOf(list).flat(20)),
  reverse: (list) => [...listOf(list)].reverse(),
  chunk: (list, [size]) => chunks(listOf(list), wholeNumber(size, 1)),
  map: (list, [by], run) => entriesOf(list).map(([key, item]) => iterate(by, item, run, key, list)),
  flatMap: (list, [by], run) => limited(entriesOf(list).flatMap(([key, item]) => iterate(by, item, run, key, list))),
  filter: (list, [by], run) => itemsThat(list, by, run),
  reject: (list, [by], run) => itemsThat(list, by, run, false),
  partition: (list, [by], run) => [itemsThat(list, by, run), itemsThat(list, by, run, false)],
  sortBy: (list, by, run) => ordered(list, by.length === 0 ? [undefined] : by.flat(), "asc", run),
  orderBy: (list, [by, order], run) => ordered(list, Array.isArray(by) ? by : [by], order, run),
  range: (first, [end, step]) => {
    if (step !== undefined) throw UNKNOWABLE;
    const [from, to] = end === undefined ? [0, wholeNumber(first)] : [wholeNumber(first), wholeNumber(end)];
    if (to < from || to - from > MAX_COUNT) throw UNKNOWABLE;
    return Array.from({ length: to - from }, (_, at) => from + at);
  },
};

/** What lodash does with a list and gives something else for. */
export const LISTS_TO_VALUES: Record<string, Work> = {
  head: (list) => listOf(list)[0],
  first: (list) => listOf(list)[0],
  last: (list) => listOf(list).at(-1),
  nth: (list, [at]) => listOf(list).at(at === undefined ? 0 : (at as number)),
  join: (list, [by]) =>
    bounded(
      listOf(list)
        .map((item) => (item === null || item === undefined ? "" : toText(item)))
        .join(by === undefined ? "," : toText(by)),
    ),
  find: (list, [by], run) => judged(list, by, run).find(({ passes }) => passes)?.item,
  findLast: (list, [by], run) => judged(list, by, run).findLast(({ passes }) => passes)?.item,
  findIndex: (list, [by], run) => judged(listOf(list), by, run).find(({ passes }) => passes)?.at ?? -1,
  some: (list, [by], run) => judged(list, by, run).some(({ passes }) => passes),
  every: (list, [by], run) => judged(list, by, run).every(({ passes }) => passes),
  includes: (list, [item]) =>
    typeof list === "string" ? list.includes(toText(item)) : entriesOf(list).some(([, it]) => [it].includes(item)),
  indexOf: (list, [item, from]) => {
    if (from !== undefined || Number.isNaN(item)) throw UNKNOWABLE;
    return listOf(list).indexOf(item);
  },
  size: (list) => (typeof list === "string" ? list.length : entriesOf(list).length),
  isEmpty: (value) => (isPrimitive(value) ? value === "" || typeof value !== "string" : entriesOf(value).length === 0),
  times: (count, [by], run) => {
    if (wholeNumber(count) > MAX_COUNT) throw UNKNOWABLE;
    return Array.from({ length: wholeNumber(count) }, (_, at) => iterate(by, at, run));
  },
  reduce: (list, args, run) => LIST_METHODS.reduce?.(listOf(list), args, run),
};

function limited(list: unknown[]): unknown[] {
  if (list.length > MAX_LIST) throw UNKNOWABLE;
  return list;
}

function lastOf(list: readonly unknown[], count: number): unknown[] {
  return list.slice(Math.max(0, list.length - count));
}

function chunks(list: readonly unknown[], size: number): unknown[] {
  if (size === 0) return [];
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

function ordered(list: unknown, by: readonly unknown[], order: unknown, run: Run): unknown[] {
  const orders: readonly unknown[] = Array.isArray(order) ? order : [order];
  const rows = entriesOf(list).map(([, item]) => ({ item, ranks: by.map((key) => iterate(key, item, run)) }));
  for (const at of by.keys()) {
    const kinds = new Set(rows.map(({ ranks }) => typeof ranks[at]));
    // Mixed kinds, missing keys and NaN have an order of lodash's own.
    if (kinds.size > 1 || (kinds.size === 1 && !kinds.has("number") && !kinds.has("string"))) throw UNKNOWABLE;
    if (rows.some(({ ranks }) => Number.isNaN(ranks[at]))) throw UNKNOWABLE;
  }
  return rows
    .sort((left, right) => {
      for (const at of by.keys()) {
        const [a, b] = [left.ranks[at] as string, right.ranks[at] as string];
        if (a !== b) return (a < b ? -1 : 1) * (orders[at] === "desc" ? -1 : 1);
      }
      return 0;
    })
    .map(({ item }) => item);
}
