import type { Run } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";
import { LISTS_TO_LISTS, LISTS_TO_VALUES } from "./collection-lists.ts";
import { NUMBERS } from "./collection-numbers.ts";
import { OBJECTS, VALUES } from "./collection-objects.ts";
import type { Work } from "./collection-paths.ts";
import { TEXTS } from "./collection-texts.ts";
import { LIST_METHODS } from "./list-methods.ts";

/** A value inside `_.chain(…)`, on the way to `.value()`; `_(…)` begins a chain that a single value ends by itself. */
export class Chain {
  constructor(
    readonly value: unknown,
    readonly isExplicit: boolean,
  ) {}
}

type Global = { call: (args: readonly unknown[], run: Run) => unknown } | { isNamespace: true };

// What gives a list or an object keeps a chain going, whatever kind of chain it is.
const CHAINING: Record<string, Work> = { ...LISTS_TO_LISTS, ...OBJECTS };

/**
 * The functions of lodash that formulas use. lodash itself would add a sixth to the worker's size for calls that not one of 120
 * real run conditions makes (real-tables.md section 6), so these are written out and compared with lodash in the tests.
 */
const FUNCTIONS: Record<string, Work> = { ...CHAINING, ...LISTS_TO_VALUES, ...VALUES, ...NUMBERS, ...TEXTS };

// A chain has the methods of lists as well, of which `sort` is the one in use.
const OF_CHAINS_ALONE: Record<string, Work> = {
  sort: (list, args, run) => (Array.isArray(list) ? LIST_METHODS.sort?.(list, args, run) : unknowable()),
};

/** `_` and its functions, under their full names. */
export const COLLECTION_FUNCTIONS: readonly [string, Global][] = [
  ["_", { call: ([value]) => new Chain(value, false) }],
  ["_.chain", { call: ([value]) => new Chain(value, true) }],
  ...Object.entries(FUNCTIONS).map(([name, work]): [string, Global] => [
    `_.${name}`,
    { call: ([first, ...rest], run) => work(first, rest, run) },
  ]),
];

function unknowable(): never {
  throw UNKNOWABLE;
}

function workOf(name: string): Work | undefined {
  return [FUNCTIONS, OF_CHAINS_ALONE].find((works) => Object.hasOwn(works, name))?.[name];
}

/** Whether a chain knows a method. */
export function isChainMethod(name: string): boolean {
  return name === "value" || workOf(name) !== undefined;
}

/** One step of a chain; `.value()` ends it. Throws `UNKNOWABLE` for a function that is not in the list. */
export function chainMethod(chain: Chain, name: string, args: readonly unknown[], run: Run): unknown {
  if (name === "value") return chain.value;
  const work = workOf(name);
  if (work === undefined) throw UNKNOWABLE;
  const result = work(chain.value, args, run);
  const staysChain = chain.isExplicit || Object.hasOwn(CHAINING, name) || Object.hasOwn(OF_CHAINS_ALONE, name);
  return staysChain ? new Chain(result, chain.isExplicit) : result;
}
