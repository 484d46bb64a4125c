import type { Bill, RunForecast } from "../model/run-forecast.ts";
import type { ColumnUsage, RunUsage } from "../model/usage.ts";

/** A usage report by run, and when the page showed it: epoch milliseconds. */
interface Report {
  seenAt: number;
  runs: readonly RunUsage[];
}

/** Clay's clock and ours may differ by so much, and so may the click and the start: milliseconds. */
const APART = 120_000;
/** Usage reports lag by minutes (clay-api.md section 8.6). */
const LAG = 600_000;
/** After so long a run has ended, whether or not anybody saw its last cell. */
const LONGEST_RUN = 86_400_000;
const SECOND = 1000;

/**
 * Sets beside each forecast what a usage report says that its run was billed, column by column. The report names runs by ids of which the
 * page's own requests know nothing, so a run is taken for this one only where it is the only one with the column that started when this
 * one did, and where no other forecast lies as near. Everything else stays open, and so does a run that had not ended long enough
 * before the report was made. A bill that was set before stays where the report says nothing about its run.
 */
export function withBills(forecasts: readonly RunForecast[], report: Report): RunForecast[] {
  return forecasts.map((forecast) => {
    if (!isSettled(forecast, report.seenAt)) return forecast;
    const found = forecast.columns.map(({ columnId }) => billedFor(columnId, forecast, forecasts, report.runs));
    // The report leaves out columns that were billed nothing; that this is one of them, only its run can say.
    const ids = new Set(found.flatMap((it) => (it === null || it === "none" ? [] : [it.runId])));
    const columns = forecast.columns.map((column, at) => {
      const usage = found[at] ?? null;
      if (usage === null || (usage === "none" && ids.size !== 1)) return column;
      return { ...column, bill: usage === "none" ? NOTHING : usage.bill };
    });
    return { ...forecast, columns };
  });
}

const NOTHING: Bill = { credits: "0", actions: "0" };

function isSettled({ at, endedAt }: RunForecast, seenAt: number): boolean {
  return endedAt === null ? seenAt >= at + LONGEST_RUN : seenAt >= endedAt + LAG;
}

/** Null: several runs may be it. */
function billedFor(
  columnId: string,
  forecast: RunForecast,
  forecasts: readonly RunForecast[],
  runs: readonly RunUsage[],
): { runId: string; bill: Bill } | "none" | null {
  const near = runs.flatMap(({ runId, startedAt, columns }) => {
    if (startedAt === null || Math.abs(startedAt * SECOND - forecast.at) > APART) return [];
    const usage = columns.find((column) => column.columnId === columnId);
    return usage === undefined ? [] : [{ runId, startedAt, usage }];
  });
  const [only] = near;
  const startsAt = only === undefined ? forecast.at : only.startedAt * SECOND;
  const isShared = forecasts.some(
    (other) =>
      other !== forecast &&
      Math.abs(other.at - startsAt) <= APART &&
      other.columns.some((column) => column.columnId === columnId),
  );
  if (near.length > 1 || isShared) return null;
  return only === undefined ? "none" : { runId: only.runId, bill: billOf(only.usage) };
}

function billOf({ credits, actions }: ColumnUsage): Bill {
  return { credits, actions };
}
