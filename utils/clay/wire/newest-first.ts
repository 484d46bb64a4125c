import type { DriftLog } from "./drift-log.ts";

/** One shape that an endpoint has or had. `decode` gives null, with a drift, when the body does not have it. */
export interface Shape<T> {
  name: string;
  decode: (body: unknown, log: DriftLog) => T | null;
}

/**
 * Reads a body by the first shape that fits, the newest first, and counts in the log which one did. When none fits: null,
 * with the drifts of the newest, because an old shape's missing keys would say nothing.
 */
export function newestFirst<T>(shapes: readonly Shape<T>[], body: unknown, log: DriftLog): T | null {
  let newest: DriftLog | null = null;
  for (const shape of shapes) {
    const trial = log.trial();
    const decoded = shape.decode(body, trial);
    if (decoded !== null) {
      log.adopt(trial);
      log.count(shape.name);
      return decoded;
    }
    newest ??= trial;
  }
  if (newest !== null) log.adopt(newest);
  return null;
}
