import { isCallable, isForbiddenKey, isPrimitive, isRecord, ownData, toText } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";

/** A function of lodash: what it works on, its other arguments, and a way to call the expression's own functions. */
export type Work = (first: unknown, args: readonly unknown[], run: Run) => unknown;

/** The list that lodash makes of an argument: nothing is an empty list. Throws `UNKNOWABLE` for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw UNKNOWABLE;
  return value;
}

/** The items that lodash goes through, each with its index or its key: over an object it goes through the values. */
export function entriesOf(value: unknown): readonly (readonly [key: number | string, item: unknown])[] {
  if (!isRecord(value)) return listOf(value).map((item, at) => [at, item]);
  return keysOf(value).map((key) => [key, ownData(value, key)]);
}

/** The keys of an object. Throws `UNKNOWABLE` for one with a length, which lodash takes for a list. */
export function keysOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!isRecord(value) || Object.hasOwn(value, "length")) throw UNKNOWABLE;
  return Object.keys(value);
}

/**
 * What an iteratee gives for an item: a function of the formula, the path of a property, a pattern of properties to be equal, or
 * nothing, which stands for the item itself. `more` are the further arguments of a function.
 */
export function iterate(by: unknown, item: unknown, run: Run, ...more: unknown[]): unknown {
  if (by === undefined || by === null) return item;
  if (isCallable(by)) return run(by, item, ...more);
  if (Array.isArray(by)) return by.length === 2 ? isPrimitiveAt(item, by[0], by[1]) : unclear();
  if (isRecord(by)) return Object.keys(by).every((key) => isPrimitiveAt(item, [key], ownData(by, key)));
  return valueAt(item, by);
}

function isPrimitiveAt(item: unknown, path: unknown, wanted: unknown): boolean {
  if (!isPrimitive(wanted) || wanted === undefined) throw UNKNOWABLE;
  return [wanted].includes(valueAt(item, path) as typeof wanted);
}

function unclear(): never {
  throw UNKNOWABLE;
}

/** The value at a path, `_.get` without a default. Throws `UNKNOWABLE` for paths out of the ordinary and for what is inherited. */
export function valueAt(holder: unknown, path: unknown): unknown {
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

/** A count or a position. Throws `UNKNOWABLE` for anything but a whole number that is not negative. */
export function wholeNumber(value: unknown, missing?: number): number {
  if (value === undefined && missing !== undefined) return missing;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw UNKNOWABLE;
  return value;
}
