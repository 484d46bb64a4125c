import { bounded, isCallable, isPrimitive, MAX_LIST, MAX_TEXT, repeatable, toNumber, toText } from "../conversions.ts";
import type { Run } from "../frame.ts";
import { Pattern } from "../frame.ts";
import { searcher } from "../patterns.ts";
import { FAILS, UNKNOWABLE } from "../value.ts";
import type { Method } from "./method.ts";

const index = (value: unknown): number | undefined => (value === undefined ? undefined : toNumber(value));
// Where JavaScript expects a text and refuses a pattern, and where a missing argument reads as the text "undefined".
const part = (value: unknown): string => {
  if (value instanceof Pattern) throw FAILS;
  return toText(value);
};

/** The methods of texts. Those that depend on the machine's language or need a clock are left out, and so unknown. */
export const TEXT_METHODS: Record<string, Method<string>> = {
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  trimStart: (text) => text.trimStart(),
  trimEnd: (text) => text.trimEnd(),
  toString: (text: string) => text,
  valueOf: (text: string) => text,
  includes: (text, [found, from]) => text.includes(part(found), index(from)),
  startsWith: (text, [found, from]) => text.startsWith(part(found), index(from)),
  endsWith: (text, [found, to]) => text.endsWith(part(found), index(to)),
  indexOf: (text, [found, from]) => text.indexOf(toText(found), index(from)),
  lastIndexOf: (text, [found, from]) => text.lastIndexOf(toText(found), index(from)),
  slice: (text, [from, to]) => text.slice(index(from), index(to)),
  substring: (text, [from, to]) => text.substring(index(from) ?? 0, index(to)),
  substr: (text, [from, length]) => {
    const start = Math.trunc(index(from) ?? 0) || 0;
    const first = start < 0 ? Math.max(0, text.length + start) : start;
    return length === undefined ? text.slice(first) : text.slice(first, first + Math.max(0, toNumber(length)));
  },
  charAt: (text, [at]) => text.charAt(index(at) ?? 0),
  charCodeAt: (text, [at]) => text.charCodeAt(index(at) ?? 0),
  codePointAt: (text, [at]) => text.codePointAt(index(at) ?? 0),
  at: (text, [at]) => text.at(index(at) ?? 0),
  concat: (text, parts) => bounded(text + parts.map((it) => toText(it)).join("")),
  repeat: (text, [times]) => {
    const count = toNumber(times);
    if (count < 0 || count === Number.POSITIVE_INFINITY) throw FAILS;
    if (text.length * (count || 0) > MAX_TEXT) throw UNKNOWABLE;
    return text.repeat(count || 0);
  },
  padStart: (text, [length, filler]) => text.padStart(padding(length), textOr(filler, " ")),
  padEnd: (text, [length, filler]) => text.padEnd(padding(length), textOr(filler, " ")),
  normalize: (text, [form]) => {
    if (form !== undefined && form !== "NFC" && form !== "NFD" && form !== "NFKC" && form !== "NFKD") throw FAILS;
    return text.normalize(form);
  },
  split: (text, [by, limit]) => split(text, by, index(limit)),
  replace: (text, [found, by], run) => replace(text, found, by, run),
  replaceAll: (text, [found, by], run) => {
    if (found instanceof Pattern && !found.flags.includes("g")) throw FAILS;
    if (found instanceof Pattern) return replace(text, found, by, run);
    const target = toText(found);
    return bounded(text.replaceAll(target, replacement(text, by, run) as string));
  },
  match: (text, [found]) => plainMatch(text.match(regexOf(text, found))),
  search: (text, [found]) => text.search(regexOf(text, found)),
};

function textOr(value: unknown, missing: string): string {
  return value === undefined ? missing : toText(value);
}

function padding(length: unknown): number {
  const wanted = toNumber(length);
  if (wanted > MAX_TEXT) throw UNKNOWABLE;
  return wanted;
}

function split(text: string, by: unknown, limit: number | undefined): string[] {
  const parts =
    by === undefined
      ? [text].slice(0, limit)
      : text.split(by instanceof Pattern ? searcher(by, text) : toText(by), limit);
  if (parts.length > MAX_LIST) throw UNKNOWABLE;
  return parts;
}

function replace(text: string, found: unknown, by: unknown, run: Run): string {
  const target = found instanceof Pattern ? searcher(found, text) : toText(found);
  return bounded(text.replace(target, replacement(text, by, run) as string));
}

// A text with `$1` and a function are handed to the engine as they are: both are its own business.
function replacement(text: string, by: unknown, run: Run): string | ((...args: unknown[]) => string) {
  return isCallable(by) ? (...args) => toText(run(by, ...args)) : repeatable(toText(by), text.length);
}

function regexOf(text: string, found: unknown): RegExp {
  if (found instanceof Pattern) return searcher(found, text);
  if (found === undefined) return /(?:)/;
  if (!isPrimitive(found)) throw UNKNOWABLE;
  return searcher(new Pattern(toText(found), ""), text);
}

/** A match as a plain list. Its `index` and `groups` are data of the list in JavaScript; the list here has none, so they are lost. */
export function plainMatch(match: RegExpMatchArray | null): unknown {
  if (match === null) return null;
  const list: unknown[] & { index?: number } = [...match];
  if (match.index !== undefined) list.index = match.index;
  if (match.groups !== undefined) throw UNKNOWABLE;
  return list;
}
