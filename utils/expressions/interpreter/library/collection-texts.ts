import { toText } from "../conversions.ts";
import { UNKNOWABLE } from "../value.ts";
import { type Work, wholeNumber } from "./collection-paths.ts";
import { TEXT_METHODS } from "./text-methods.ts";

/**
 * What lodash does with texts. It splits words and letters by long tables of Unicode; here a text that needs them is unknown, and
 * the plain ones that most cells hold are not.
 */
export const TEXTS: Record<string, Work> = {
  toString: (value: unknown) => textOf(value),
  toLower: (value) => textOf(value).toLowerCase(),
  toUpper: (value) => textOf(value).toUpperCase(),
  trim: (value, [letters]) => (letters === undefined ? textOf(value).trim() : unclear()),
  upperFirst: (value) => withFirst(textOf(value), (letter) => letter.toUpperCase()),
  lowerFirst: (value) => withFirst(textOf(value), (letter) => letter.toLowerCase()),
  capitalize: (value) => withFirst(textOf(value).toLowerCase(), (letter) => letter.toUpperCase()),
  startsWith: (value, [part]) => textOf(value).startsWith(toText(part)),
  endsWith: (value, [part]) => textOf(value).endsWith(toText(part)),
  split: (value, [by, limit]) =>
    typeof by === "string" && by !== "" && limit === undefined ? textOf(value).split(by) : unclear(),
  replace: (value, args, run) => TEXT_METHODS.replace?.(textOf(value), args, run),
  truncate: (value, [options]) => truncated(textOf(value), options),
  deburr: (value) => plain(textOf(value), /^[ -~\s]*$/),
  escapeRegExp: (value) => textOf(value).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"),
  words: (value, [pattern]) => (pattern === undefined ? wordsOf(value) : unclear()),
  startCase: (value) => wordsOf(value).map(upperFirst).join(" "),
  camelCase: (value) =>
    wordsOf(value)
      .map((word, at) => (at === 0 ? word.toLowerCase() : upperFirst(word.toLowerCase())))
      .join(""),
  kebabCase: (value) => wordsOf(value).join("-").toLowerCase(),
  snakeCase: (value) => wordsOf(value).join("_").toLowerCase(),
  lowerCase: (value) => wordsOf(value).join(" ").toLowerCase(),
  upperCase: (value) => wordsOf(value).join(" ").toUpperCase(),
};

function unclear(): never {
  throw UNKNOWABLE;
}

// Nothing is an empty text there; a list and minus zero are written in ways of its own.
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) || Object.is(value, -0)) throw UNKNOWABLE;
  return toText(value);
}

function plain(text: string, letters: RegExp): string {
  if (!letters.test(text)) throw UNKNOWABLE;
  return text;
}

// No pairs of surrogates, marks to combine or joiners: each unit is a letter.
const SINGLE_UNITS = /^[\s -\u02ff\u0370-\u19ff\u3000-\ud7ff]*$/;

function withFirst(text: string, change: (letter: string) => string): string {
  const [first = "", ...rest] = plain(text, SINGLE_UNITS);
  return change(first) + rest.join("");
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function wordsOf(value: unknown): string[] {
  const text = plain(textOf(value), /^[a-zA-Z0-9 ]*$/);
  // It also divides "fooBar" and "a1".
  if (/[a-z][A-Z]|[A-Z]{2}[a-z]|\d[a-zA-Z]|[a-zA-Z]\d/.test(text)) throw UNKNOWABLE;
  return text.split(" ").filter((word) => word !== "");
}

function truncated(text: string, options: unknown): string {
  const { length = 30, omission = "...", ...others } = (options ?? {}) as Record<string, unknown>;
  if (Object.keys(others).length > 0 || typeof omission !== "string") throw UNKNOWABLE;
  const longest = wholeNumber(length);
  if (plain(text, SINGLE_UNITS).length <= longest) return text;
  const end = longest - omission.length;
  return end < 1 ? omission : text.slice(0, end) + omission;
}
