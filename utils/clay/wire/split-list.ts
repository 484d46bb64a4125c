/** Where the list stood: by itself, under the key, nowhere, or in a text that is no JSON as far as it was read. */
export type ListPlace = "bare" | "keyed" | "none" | "broken";

const SPACE = /[ \t\n\r]*/y;
const SIMPLE = /[^ \t\n\r,\]}]+/y;

/**
 * Cuts the one list that matters out of a long JSON text, without parsing the whole: yields the text of each element, to be
 * parsed by itself, and returns where the list stood, the text's root or the key `key` of the root. An element's own text is
 * not checked here, what follows the list is not read, and of a key that stands twice the first counts. Never throws.
 */
export function* splitList(text: string, key: string): Generator<string, ListPlace> {
  const root = afterSpace(text, 0);
  if (text[root] === "[") return (yield* elementsAt(text, root + 1)) ? "bare" : "broken";
  if (text[root] !== "{") return parseOne(text) === null ? "broken" : "none";
  for (let at = afterSpace(text, root + 1); text[at] === '"'; ) {
    const end = endOfString(text, at);
    const start = end === -1 ? -1 : startAfter(text, end, ":");
    if (start === -1) return "broken";
    if (parseOne(text.slice(at, end))?.value === key) {
      if (text[start] !== "[") return "none";
      return (yield* elementsAt(text, start + 1)) ? "keyed" : "broken";
    }
    const next = endOfValue(text, start);
    if (next === -1) return "broken";
    at = startAfter(text, next, ",");
    if (at === -1) return text[afterSpace(text, next)] === "}" ? "none" : "broken";
  }
  return text[afterSpace(text, root + 1)] === "}" ? "none" : "broken";
}

/** Yields the elements up to the closing bracket; false when the text ends or breaks before it. */
function* elementsAt(text: string, start: number): Generator<string, boolean> {
  let at = afterSpace(text, start);
  if (text[at] === "]") return true;
  for (;;) {
    const end = endOfValue(text, at);
    if (end === -1) return false;
    yield text.slice(at, end);
    const next = startAfter(text, end, ",");
    if (next === -1) return text[afterSpace(text, end)] === "]";
    at = next;
  }
}

/** Where the value that begins at `at` ends, exclusive; -1 when it does not. */
function endOfValue(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at);
  if (text[at] !== "{" && text[at] !== "[") {
    SIMPLE.lastIndex = at;
    return SIMPLE.test(text) ? SIMPLE.lastIndex : -1;
  }
  const structure = /["[\]{}]/g;
  structure.lastIndex = at;
  for (let depth = 0, found = structure.exec(text); found !== null; found = structure.exec(text)) {
    if (found[0] === '"') {
      const end = endOfString(text, found.index);
      if (end === -1) return -1;
      structure.lastIndex = end;
    } else depth += found[0] === "{" || found[0] === "[" ? 1 : -1;
    if (depth === 0) return structure.lastIndex;
  }
  return -1;
}

// A quote after an odd number of backslashes belongs to the string.
function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text[before] === "\\") before -= 1;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return -1;
}

/** Where the next thing begins, if `sign` stands between; else -1. */
function startAfter(text: string, at: number, sign: string): number {
  const found = afterSpace(text, at);
  return text[found] === sign ? afterSpace(text, found + 1) : -1;
}

function afterSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** The value of a JSON text; null when it is none. */
export function parseOne(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
