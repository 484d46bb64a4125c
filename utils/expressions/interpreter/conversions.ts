import { Builtin, Closure, Instant, Pattern } from "./frame.ts";
import { UNKNOWABLE } from "./value.ts";

export type Primitive = string | number | boolean | null | undefined;

/** Longest text and longest list that an evaluation makes; anything longer is unknown. */
export const MAX_TEXT = 100_000;
export const MAX_LIST = 20_000;

export function isPrimitive(value: unknown): value is Primitive {
  return value === null || (typeof value !== "object" && typeof value !== "function");
}

/** An object of plain data, as cells hold them and object literals make them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether calling it makes sense. */
export function isCallable(value: unknown): value is Closure | Builtin {
  return value instanceof Closure || value instanceof Builtin;
}

/** The names that lead to a prototype. No expression reaches them, whatever it does. */
export function isForbiddenKey(key: string): boolean {
  return key === "__proto__" || key === "constructor" || key === "prototype";
}

/**
 * The data that an object or a list holds itself under a key; undefined when it holds none. An accessor is never called: it is
 * unknown. Throws `UNKNOWABLE` for that and for a forbidden key.
 */
export function ownData(holder: object, key: string): unknown {
  if (isForbiddenKey(key)) throw UNKNOWABLE;
  const property = Object.getOwnPropertyDescriptor(holder, key);
  if (property === undefined) return undefined;
  if (!("value" in property)) throw UNKNOWABLE;
  return property.value;
}

/** JavaScript's conversion to a primitive, for plain data. Throws `UNKNOWABLE` where an object has a say in it. */
export function toPrimitive(value: unknown, depth = 0): Primitive {
  if (isPrimitive(value)) {
    if (typeof value === "symbol" || typeof value === "bigint") throw UNKNOWABLE;
    return value;
  }
  if (depth > 50) throw UNKNOWABLE;
  if (Array.isArray(value)) {
    return value.map((item) => (item == null ? "" : toText(item, depth + 1))).join(",");
  }
  if (!isRecord(value) || Object.hasOwn(value, "toString") || Object.hasOwn(value, "valueOf")) throw UNKNOWABLE;
  return "[object Object]";
}

/** JavaScript's `String(value)`. */
export function toText(value: unknown, depth = 0): string {
  return String(toPrimitive(value, depth));
}

/** JavaScript's conversion where a number is wanted: of a date its milliseconds, of anything else its primitive. */
export function toNumeric(value: unknown): Primitive {
  return value instanceof Instant ? value.at : toPrimitive(value);
}

/** JavaScript's `Number(value)`. */
export function toNumber(value: unknown): number {
  return Number(toNumeric(value));
}

/** JavaScript's `typeof`, with the functions of this interpreter as functions. */
export function typeName(value: unknown): string {
  if (value instanceof Builtin) return NAMESPACES.has(value.name) ? "object" : "function";
  return value instanceof Closure ? "function" : typeof value;
}

const NAMESPACES = new Set(["Math", "JSON", "Clay"]);

/** Passes a text on that is not too long. Throws `UNKNOWABLE` for a longer one. */
export function bounded(text: string): string {
  if (text.length > MAX_TEXT) throw UNKNOWABLE;
  return text;
}

/** Passes a text on that may be put in so many times. Throws `UNKNOWABLE` where the result could be far too long to be made at all. */
export function repeatable(text: string, times: number): string {
  if (text.length * times > 100 * MAX_TEXT) throw UNKNOWABLE;
  return text;
}

/** Whether a value is plain data through and through, looked at as far as `MAX_LIST` parts. Throws `UNKNOWABLE` when it is not. */
export function assertPlain(value: unknown): void {
  let parts = 0;
  const look = (part: unknown): void => {
    parts += 1;
    if (parts > MAX_LIST || part instanceof Pattern || isCallable(part)) throw UNKNOWABLE;
    if (isPrimitive(part)) return;
    if (Array.isArray(part)) part.forEach(look);
    else if (isRecord(part)) for (const key of Object.keys(part)) look(ownData(part, key));
    else throw UNKNOWABLE;
  };
  look(value);
}
