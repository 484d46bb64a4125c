/**
 * Whether a value out of a JSON text is of a kind. By hand and not by the schema library, because these run beside Clay's page:
 * the library would be half of the bridge, and it copies what it checks, which for answers of megabytes takes its time.
 */
export type Check<T> = (value: unknown) => value is T;

/** Any object: unknown keys pass, because Clay adds keys without notice (clay-api.md section 2). */
export type LooseObject = Record<string, unknown>;

export function isObject(value: unknown): value is LooseObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** JSON text can hold numbers that are too large for one: they are none. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

export function isAmount(value: unknown): value is number {
  return isNumber(value) && value >= 0;
}

/** How many of something. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

export function isTextOrNumber(value: unknown): value is string | number {
  return isText(value) || isNumber(value);
}

/** A check for lists all of whose elements are of a kind. */
export function listOf<T>(isElement: Check<T>): Check<T[]> {
  return (value): value is T[] => isList(value) && value.every(isElement);
}

/** A check for text that a pattern matches. */
export function matching(pattern: RegExp): Check<string> {
  return (value): value is string => isText(value) && pattern.test(value);
}
