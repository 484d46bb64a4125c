import type { DriftLog } from "./drift-log.ts";
import { type ListPlace, parseOne, splitList } from "./split-list.ts";

/**
 * Parses a long answer one list element at a time: a list by itself or under `key`. Yields each element and returns whether
 * the list was whole; if not, the log holds the drift. Counts in the log which of the two shapes it was.
 */
export function* parseEach(text: string, key: string, log: DriftLog): Generator<unknown, boolean> {
  const elements = splitList(text, key);
  for (;;) {
    const step = elements.next();
    if (step.done === true) return isWhole(step.value);
    const element = parseOne(step.value);
    if (element === null) return isWhole("broken");
    yield element.value;
  }

  function isWhole(place: ListPlace): boolean {
    if (place === "none") log.note(key);
    else if (place === "broken") log.note("(not JSON)");
    else log.count(place === "bare" ? "bare" : `{${key}}`);
    return place === "bare" || place === "keyed";
  }
}
