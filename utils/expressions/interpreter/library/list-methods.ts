import { bounded, MAX_LIST, repeatable, toNumber, toText } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { FAILS, UNKNOWABLE } from "../value.ts";
import type { Method } from "./method.ts";

type List = readonly unknown[];
const index = (value: unknown): number | undefined => (value === undefined ? undefined : toNumber(value));

// `run` hands each call to the expression's own function, or to a function of the language: `filter(Boolean)`.
const each =
  <Result>(work: (list: List, call: (item: unknown, at: number) => unknown, args: List) => Result): Method<List> =>
  (list, args, run) => {
    if (args[0] === undefined) throw FAILS;
    return work(list, (item, at) => run(args[0], item, at, list), args);
  };

/** The methods of lists that read. Those that change a list (`push`, `splice`) are left out, and so unknown. */
export const LIST_METHODS: Record<string, Method<List>> = {
  includes: (list, [item, from]) => list.includes(item, index(from)),
  indexOf: (list, [item, from]) => list.indexOf(item, index(from) ?? 0),
  lastIndexOf: (list, [item, from]) =>
    from === undefined ? list.lastIndexOf(item) : list.lastIndexOf(item, index(from)),
  join: (list, [by]) => {
    const parts = list.map((item) => (item == null ? "" : toText(item)));
    return bounded(parts.join(by === undefined ? "," : repeatable(toText(by), parts.length)));
  },
  toString: (list: List) => bounded(toText(list)),
  slice: (list, [from, to]) => list.slice(index(from), index(to)),
  at: (list, [at]) => list.at(index(at) ?? 0),
  concat: (list, others) => limited(list.concat(...(others as never[]))),
  flat: (list, [depth]) => limited(list.flat(Math.min(index(depth) ?? 1, 20)) as unknown[]),
  reverse: (list) => [...list].reverse(),
  toReversed: (list) => [...list].reverse(),
  sort: (list, [by], run) => sorted(list, by, run),
  toSorted: (list, [by], run) => sorted(list, by, run),
  keys: (list) => [...list.keys()],
  values: (list) => [...list],
  map: each((list, call) => list.map(call)),
  filter: each((list, call) => list.filter(call)),
  find: each((list, call) => list.find(call)),
  findIndex: each((list, call) => list.findIndex(call)),
  findLast: each((list, call) => [...list].reverse().find((item, at) => call(item, list.length - 1 - at))),
  some: each((list, call) => list.some(call)),
  every: each((list, call) => list.every(call)),
  flatMap: each((list, call) => limited(list.flatMap(call as (item: unknown) => unknown))),
  forEach: each((list, call) => {
    list.forEach(call);
    return undefined;
  }),
  reduce: (list, args, run) => reduce(list, args, run),
  reduceRight: (list, args, run) => reduce([...list].reverse(), args, run, list.length),
};

function limited(list: unknown[]): unknown[] {
  if (list.length > MAX_LIST) throw UNKNOWABLE;
  return list;
}

function sorted(list: List, by: unknown, run: Run): unknown[] {
  if (by === undefined) {
    if (list.some((item) => item !== null && typeof item === "object")) throw UNKNOWABLE;
    return [...list].sort();
  }
  return [...list].sort((left, right) => toNumber(run(by, left, right)));
}

function reduce(list: List, args: List, run: Run, length: number | null = null): unknown {
  const [by, start] = args;
  if (by === undefined || (args.length < 2 && list.length === 0)) throw FAILS;
  const items = args.length < 2 ? list.slice(1) : list;
  const skipped = list.length - items.length;
  return items.reduce<unknown>(
    (sum, item, at) => run(by, sum, item, length === null ? at + skipped : length - 1 - at - skipped, list),
    args.length < 2 ? list[0] : start,
  );
}
