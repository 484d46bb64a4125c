import { type Check, isList, isObject, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { newestFirst } from "./newest-first.ts";

/** Where an endpoint puts what it answers: under a key, or nowhere in particular. */
export type Place = { key: string } | "bare";

/**
 * Finds the list in a body. Clay wraps some answers and not others, and has changed its mind (clay-api.md section 2), so the
 * places are tried in their order. Null, with a drift, when there is no list.
 */
export function readList(places: readonly Place[], body: unknown, log: DriftLog): unknown[] | null {
  return read(places, isList, body, log);
}

/** Finds the one object in a body, as `readList` finds a list. `idKey` is what the object must have to be the one meant. */
export function readObject(places: readonly Place[], idKey: string, body: unknown, log: DriftLog): LooseObject | null {
  const withId = (value: unknown): value is LooseObject =>
    isObject(value) && value[idKey] !== undefined && value[idKey] !== null;
  return read(places, withId, body, log);
}

/** Keeps what `decode` makes of each object in a list. What is no object is a drift at `path`. */
export function decodeEach<T>(
  list: readonly unknown[],
  log: DriftLog,
  path: string,
  decode: (entry: LooseObject) => T | null,
): T[] {
  return list.flatMap((value) => {
    const entry = log.required(isObject, value, path);
    const decoded = entry === null ? null : decode(entry);
    return decoded === null ? [] : [decoded];
  });
}

function read<T>(places: readonly Place[], isIt: Check<T>, body: unknown, log: DriftLog): T | null {
  const shapes = places.map((place) => ({
    name: place === "bare" ? "bare" : `{${place.key}}`,
    decode: (value: unknown, trial: DriftLog) => {
      if (place === "bare") return trial.required(isIt, value, "");
      const wrapper = trial.required(isObject, value, "");
      return wrapper && trial.required(isIt, wrapper[place.key], place.key);
    },
  }));
  return newestFirst(shapes, body, log);
}
