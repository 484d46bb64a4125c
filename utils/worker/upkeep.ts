import { inOneTransaction } from "../storage/repositories.ts";
import { forgetLessons } from "./load-lessons.ts";

const DAY_MS = 86_400_000;
const CHORE = "retention";

/** How long nothing may have been observed before the worker tidies up; shorter than the browser lets an idle worker live. */
export const QUIET_MS = 10_000;

/** Lets go what has been kept long enough, at most once a day. `now` is epoch milliseconds. Rejects with a database code. */
export async function tidyUp(now: number): Promise<void> {
  await inOneTransaction(async ({ upkeep, retention }) => {
    const last = (await upkeep.get(CHORE))?.value ?? null;
    // A clock that was set back makes it due as well.
    if (last !== null && now >= last && now - last < DAY_MS) return;
    await retention.dropExpired(now);
    await upkeep.put(CHORE, now, now);
  });
  forgetLessons();
}

/** Returns a function that puts `work` off until it was not called for `quietMs`. What the work rejects with is dropped. */
export function whenQuiet(work: () => Promise<void>, quietMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work().catch(() => {}), quietMs);
  };
}
