import type { FoundWaterfall } from "../model/waterfall.ts";

/** The column at which something about a whole waterfall is said: its merged result, the only one that a view shows of Clay's own, else its first step. */
export function placeOf({ isNative, mergeColumnId, steps }: FoundWaterfall): string | null {
  const first = steps[0]?.columnId ?? null;
  return isNative ? (mergeColumnId ?? first) : first;
}
