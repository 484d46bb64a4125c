import type { Source } from "../model/source.ts";

/** Sources by the id of each table that they feed. */
export function byFedTable(sources: readonly Source[]): Map<string, Source[]> {
  const fed = new Map<string, Source[]>();
  for (const source of sources) {
    for (const tableId of new Set(source.feeds.map((feed) => feed.tableId))) {
      fed.set(tableId, [...(fed.get(tableId) ?? []), source]);
    }
  }
  return fed;
}
