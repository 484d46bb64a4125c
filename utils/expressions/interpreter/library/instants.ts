import { isPrimitive } from "../conversions.ts";
import { Instant } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A date of a text: its milliseconds since 1970 as if it were in UTC, and whether the text says in which zone it is. */
export interface WrittenDate {
  at: number;
  isZoned: boolean;
  hasTime: boolean;
}

/** Reads a date of the international form (`2026-01-15`, `2026-01-15T10:30:00Z`); null for another text, and for a day that is none. */
export function writtenDate(text: string): WrittenDate | null {
  const [whole, year, month, day, hour, minute, second, part, zone] = ISO.exec(text) ?? [];
  if (whole === undefined) return null;
  const numbers = [year, month, day, hour, minute, second].map((digits) => Number(digits ?? 0));
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = numbers;
  const at = Date.UTC(y, m - 1, d, h, min, s, Number((part ?? "").padEnd(3, "0")));
  const made = new Date(at);
  if (y < 1000 || h > 23 || min > 59 || s > 59 || made.getUTCDate() !== d || made.getUTCMonth() !== m - 1) return null;
  return { at: at - offsetOf(zone), isZoned: zone !== undefined, hasTime: hour !== undefined };
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}

/**
 * JavaScript's `new Date(value)` in milliseconds since 1970. Throws `UNKNOWABLE` for what a machine reads by its own lights: any text
 * but a date of the international form, and one with a time and no zone.
 */
export function instantOf(value: unknown): number {
  if (value instanceof Instant) return value.at;
  if (value === undefined || value === "") return Number.NaN;
  if (!isPrimitive(value)) throw UNKNOWABLE;
  if (typeof value !== "string") return new Date(Number(value)).getTime();
  const date = value.includes("T") || !value.includes(" ") ? writtenDate(value) : null;
  if (date === null || (date.hasTime && !date.isZoned)) throw UNKNOWABLE;
  return date.at;
}
