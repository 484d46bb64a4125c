import { type RecordCensus, widerCensus } from "../model/records.ts";
import { keyOf } from "../storage/kinds.ts";
import { byFedTable } from "./fed-tables.ts";
import { type Keepers, mergeById } from "./keeper.ts";

/** The last runs of a table that are kept. */
export const RUNS_KEPT = 50;

/** What is in a table, where it comes from, and what ran in it. */
export const ACTIVITY_KEEPERS: Keepers<
  | "row-count"
  | "run-statuses"
  | "view"
  | "view-count"
  | "records"
  | "run-started"
  | "column-usage"
  | "run-usage"
  | "time-usage"
  | "sources"
> = {
  async "row-count"({ rowCounts }, { tableId, rows }, now) {
    await rowCounts.put(tableId, rows, now);
    return [tableId];
  },
  async "run-statuses"({ runStatuses }, { tableId, statuses }, now) {
    await runStatuses.put(tableId, statuses, now);
    return [tableId];
  },
  async view({ views }, { tableId, view }, now) {
    await views.put(keyOf(tableId, view.id), view, now);
    return [];
  },
  async "view-count"({ viewCounts }, { tableId, viewId, count }, now) {
    const key = keyOf(tableId, viewId);
    const known = (await viewCounts.get(key))?.value;
    const viewRows = count.viewRows ?? known?.viewRows ?? null;
    await viewCounts.put(key, { viewRows, tableRows: count.tableRows ?? known?.tableRows ?? null }, now);
    return viewRows === (known?.viewRows ?? null) ? [] : [tableId];
  },
  async records({ censuses }, { tableId, census }, now) {
    const known = (await censuses.get(tableId))?.value;
    const kept = widerCensus(known, census);
    await censuses.put(tableId, kept, now);
    // Of all that a census says, the report has what is out of date, and what the cells of an opened row were billed.
    return census.records <= 1 || [known, kept].some((it) => it !== undefined && holdsStale(it)) ? [tableId] : [];
  },
  async "run-started"({ runs }, { tableId, request, reply }, now) {
    const known = (await runs.get(tableId))?.value ?? [];
    await runs.put(tableId, [...known, { at: now, request, reply }].slice(-RUNS_KEPT), now);
    return [];
  },
  async "column-usage"({ columnUsage }, { tableId, span, columns }, now) {
    await columnUsage.put(tableId, { span, columns }, now);
    return [tableId];
  },
  async "run-usage"({ runUsage }, { tableId, span, runs }, now) {
    await runUsage.put(tableId, { span, runs }, now);
    return [tableId];
  },
  async "time-usage"({ timeUsage }, { tableId, span, spans }, now) {
    await timeUsage.put(tableId, { span, spans }, now);
    return [tableId];
  },
  async sources({ sources }, observation, now) {
    if (observation.tableId !== null) {
      await sources.put(observation.tableId, observation.sources, now);
      return [observation.tableId];
    }
    const fed = byFedTable(observation.sources);
    for (const [tableId, seen] of fed) {
      const known = (await sources.get(tableId))?.value ?? [];
      await sources.put(
        tableId,
        mergeById(known, seen, ({ id }) => id),
        now,
      );
    }
    return [...fed.keys()];
  },
};

function holdsStale({ columns }: RecordCensus): boolean {
  return Object.values(columns).some(({ stale }) => stale > 0);
}
