import type { ColumnUsage } from "../../model/usage.ts";
import type { LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { readFigure } from "./figures.ts";
import { isColumnId } from "./identifiers.ts";

/**
 * Decodes `GET /v3/realtime-credit-usage/{ws}/table/{t}/column`, and `…/column/recent`, whose rows have been seen
 * (clay-api.md section 8.6): credits and actions by column, deleted columns included. Complete since 2025-11-05 only.
 * Null, with a drift, when it is no list.
 */
export function decodeUsageByColumn(body: unknown, log: DriftLog): ColumnUsage[] | null {
  const rows = readList(["bare", { key: "results" }], body, log);
  return rows && decodeEach(rows, log, "[]", (row) => decodeColumnUsage(row, log, "[]"));
}

/** Decodes the row of one column. Null, with a drift, when it names none. */
export function decodeColumnUsage(row: LooseObject, log: DriftLog, path: string): ColumnUsage | null {
  const id = log.required(isColumnId, row.fieldId, `${path}.fieldId`);
  return id === null ? null : { columnId: id, ...readBilled(row, log, path) };
}

/** Reads what a row of any of the three table reports was billed. */
export function readBilled(row: LooseObject, log: DriftLog, path: string) {
  return {
    credits: readFigure(row.creditsSpent, log, `${path}.creditsSpent`),
    actions: readFigure(row.actionExecutionCreditsSpent, log, `${path}.actionExecutionCreditsSpent`),
  };
}
