import { Pattern } from "./frame.ts";
import { UNKNOWABLE } from "./value.ts";

/** Most characters that a pattern looks at; a longer text is not searched. */
const MAX_TEXT = 20_000;
/** Upper bound of the attempts that one search may take by our reckoning. */
const MAX_ATTEMPTS = 5_000_000;
const FLAGS = /^[gimsu]*$/;

interface Shape {
  /** Repetitions without a small upper limit. */
  unbounded: number;
  /** Parts that may be left out, and groups of alternatives: each can double the attempts. */
  choices: number;
  isAnchored: boolean;
}

// Clay runs formulas with RE2, which has neither (university.clay.com/docs/formula-generator, read 2026-04-26).
const LOOKS_AROUND = /\(\?<?[=!]/;

/**
 * Makes a pattern. Throws `UNKNOWABLE` for one that does not compile, that Clay's engine does not know, that uses rarer flags, or that
 * could take very long.
 */
export function patternOf(source: string, flags: string): Pattern {
  if (!FLAGS.test(flags) || LOOKS_AROUND.test(source) || shapeOf(source) === null) throw UNKNOWABLE;
  compile(source, flags);
  return new Pattern(source, flags);
}

/**
 * The engine's own expression for a search in `text`, with its position at the start. Throws `UNKNOWABLE` when the search could
 * take too long: the browser cannot be told to stop one, so patterns are judged before they run.
 */
export function searcher(pattern: Pattern, text: string): RegExp {
  const shape = shapeOf(pattern.source);
  if (shape === null || text.length > MAX_TEXT) throw UNKNOWABLE;
  const exponent = shape.unbounded + (shape.isAnchored ? 0 : 1);
  if (text.length ** exponent * 2 ** shape.choices > MAX_ATTEMPTS) throw UNKNOWABLE;
  return compile(pattern.source, pattern.flags);
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw UNKNOWABLE;
  }
}

interface Group {
  hasRepetition: boolean;
  hasChoice: boolean;
}

/**
 * Counts what makes a backtracking search slow. Null for what can explode: a repeated group that itself repeats or chooses, and
 * back references.
 */
function shapeOf(source: string): Shape | null {
  const shape: Shape = { unbounded: 0, choices: 0, isAnchored: source.startsWith("^") && !source.includes("|") };
  const groups: Group[] = [{ hasRepetition: false, hasChoice: false }];
  let last: Group | null = null;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at];
    const inner = groups.at(-1) as Group;
    if (char === "\\") {
      if (/[1-9k]/.test(source[at + 1] ?? "")) return null;
      at += 1;
      last = null;
    } else if (char === "[") {
      at = endOfClass(source, at);
      last = null;
    } else if (char === "(") {
      groups.push({ hasRepetition: false, hasChoice: false });
      at = endOfGroupPrefix(source, at);
    } else if (char === ")") {
      last = groups.pop() ?? null;
      const around = groups.at(-1);
      if (last === null || around === undefined) return null;
      around.hasRepetition ||= last.hasRepetition;
      around.hasChoice ||= last.hasChoice;
    } else if (char === "|") {
      inner.hasChoice = true;
      if (groups.length > 1) shape.choices += 1;
      last = null;
    } else {
      const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 24))?.[0];
      if (quantifier === undefined) {
        last = null;
        continue;
      }
      const most = mostOf(quantifier);
      if (most > 1 && last !== null && (last.hasRepetition || last.hasChoice)) return null;
      if (most > 8) shape.unbounded += 1;
      else shape.choices += 1;
      inner.hasRepetition = true;
      at += quantifier.length - 1;
      last = null;
    }
  }
  return groups.length === 1 ? shape : null;
}

function mostOf(quantifier: string): number {
  if (quantifier.startsWith("?")) return 1;
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least === undefined) return Number.POSITIVE_INFINITY;
  if (comma === "") return Number(least);
  return most === "" ? Number.POSITIVE_INFINITY : Number(most);
}

function endOfClass(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "]") return at;
  }
  return source.length;
}

// `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!`, `(?<name>`: the question mark is no quantifier here.
function endOfGroupPrefix(source: string, start: number): number {
  const prefix = /^\((?:\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>))?/.exec(source.slice(start, start + 80))?.[0] ?? "(";
  return start + prefix.length - 1;
}
