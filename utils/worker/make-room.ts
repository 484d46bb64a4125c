import { codeOf } from "../diagnostics/coded-error.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { tableTabs } from "./clay-tabs.ts";
import { forgetLessons } from "./load-lessons.ts";

/**
 * Runs work that keeps something. When the browser has no room for it, the older half of the tables that no tab shows goes,
 * and the work is tried once more. Rejects with what the work rejects with.
 */
export async function withRoom<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (failure) {
    if (codeOf(failure, "handler-failed") !== "database-full") throw failure;
    const shown = new Set((await tableTabs().catch(() => [])).map(({ tableId }) => tableId));
    const dropped = await inOneTransaction(({ retention }) => retention.dropOlderHalf(shown));
    if (dropped === 0) throw failure;
    forgetLessons();
    return work();
  }
}
