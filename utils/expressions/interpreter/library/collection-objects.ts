import { assertPlain, isCallable, isForbiddenKey, isPrimitive, isRecord, ownData, toText } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";
import { entriesOf, iterate, keysOf, listOf, valueAt, type Work } from "./collection-paths.ts";

/** What lodash makes of objects, and of lists by key. */
export const OBJECTS: Record<string, Work> = {
  keys: keysOf,
  values: (holder) => entriesOf(holder).map(([, item]) => item),
  entries: (holder) => keysOf(holder).map((key) => [key, ownData(holder as object, key)]),
  toPairs: (holder) => keysOf(holder).map((key) => [key, ownData(holder as object, key)]),
  fromPairs: (pairs) =>
    made(
      listOf(pairs).map((pair) => {
        if (!Array.isArray(pair)) throw UNKNOWABLE;
        return [pair[0], pair[1]];
      }),
    ),
  pick: (holder, keys) => {
    const wanted = namesIn(keys);
    return made(keysOf(holder).flatMap((key) => (wanted.includes(key) ? [[key, ownData(holder as object, key)]] : [])));
  },
  omit: (holder, keys) => {
    const gone = namesIn(keys);
    return made(keysOf(holder).flatMap((key) => (gone.includes(key) ? [] : [[key, ownData(holder as object, key)]])));
  },
  mapValues: (holder, [by], run) =>
    made(
      keysOf(holder).map((key) => {
        const value = ownData(holder as object, key);
        return [key, iterate(by, value, run, key, holder)];
      }),
    ),
  groupBy: (list, [by], run) => made([...grouped(list, by, run)]),
  countBy: (list, [by], run) => made([...grouped(list, by, run)].map(([key, items]) => [key, items.length])),
  keyBy: (list, [by], run) => made([...grouped(list, by, run)].map(([key, items]) => [key, items.at(-1)])),
};

/** What lodash says about values, of any kind. */
export const VALUES: Record<string, Work> = {
  get: (holder, [path, missing]) => {
    const value = valueAt(holder, path);
    // lodash gives the default for undefined alone.
    return value === undefined ? missing : value;
  },
  has: (holder, [path]) => {
    if (typeof path !== "string" || !/^\w+$/.test(path) || isForbiddenKey(path)) throw UNKNOWABLE;
    return (isRecord(holder) || Array.isArray(holder)) && Object.hasOwn(holder, path);
  },
  defaultTo: (value, [missing]) =>
    value === null || value === undefined || Number.isNaN(value) ? missing : (value as unknown),
  isNil: (value) => value === null || value === undefined,
  isNull: (value) => value === null,
  isUndefined: (value) => value === undefined,
  isString: (value) => typeof value === "string",
  isNumber: (value) => typeof value === "number",
  isNaN: (value) => Number.isNaN(value),
  isFinite: (value) => Number.isFinite(value),
  isInteger: (value) => Number.isInteger(value),
  isBoolean: (value) => typeof value === "boolean",
  isArray: (value) => Array.isArray(value),
  isObject: (value) => !isPrimitive(value),
  isPlainObject: (value) => (isPrimitive(value) || Array.isArray(value) || isCallable(value) ? false : isPlain(value)),
  isEqual: (one, [other]) => {
    assertPlain(one);
    assertPlain(other);
    return isEqual(one, other);
  },
  eq: (one, [other]) => [one].includes(other),
  identity: (value) => value,
};

function isPlain(value: unknown): boolean {
  if (!isRecord(value)) throw UNKNOWABLE;
  return true;
}

function isEqual(one: unknown, other: unknown): boolean {
  if (isPrimitive(one) || isPrimitive(other)) return [one].includes(other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one as object), Object.keys(other as object)];
  if (keys.length !== others.length) return false;
  return keys.every(
    (key) => Object.hasOwn(other as object, key) && isEqual(ownData(one as object, key), ownData(other as object, key)),
  );
}

function grouped(list: unknown, by: unknown, run: Run): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const [, item] of entriesOf(list)) {
    const key = toText(iterate(by, item, run));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function namesIn(keys: readonly unknown[]): string[] {
  return keys.flat().map((key) => {
    if (typeof key !== "string" || !/^[\w$ ]+$/.test(key)) throw UNKNOWABLE;
    return key;
  });
}

function made(pairs: readonly (readonly unknown[])[]): Record<string, unknown> {
  const keyed = pairs.map(([key, value]) => [toText(key), value] as const);
  if (keyed.some(([key]) => isForbiddenKey(key))) throw UNKNOWABLE;
  return Object.fromEntries(keyed);
}
