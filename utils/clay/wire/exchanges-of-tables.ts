import { type Decoder, ofReply, withIds } from "./exchange.ts";
import { decodeFieldSave } from "./field-save.ts";
import { decodeRecord } from "./record.ts";
import { decodeRecordIds } from "./record-ids.ts";
import { decodeRunReply, decodeRunRequest } from "./run-request.ts";
import { decodeRunStatus } from "./run-status.ts";
import { decodeTable } from "./table.ts";
import { decodeTableCount } from "./table-count.ts";
import { decodeTablePatch } from "./table-patch.ts";
import { decodeView } from "./view.ts";
import { decodeViewCount } from "./view-count.ts";
import { decodeWorkbook } from "./workbook.ts";
import { decodeWorkbookTables } from "./workbook-tables.ts";

const run = withIds(["tableId"], ({ tableId }, { request, reply, log }) => {
  const started = decodeRunRequest(request, log);
  const answer = reply === undefined ? null : decodeRunReply(reply, log);
  return started === null ? [] : [{ kind: "run-started", tableId, request: started, reply: answer }];
});

/** Tables, workbooks, views, rows and runs, by the endpoint's name in the capture's list. */
export const EXCHANGES_OF_TABLES: Record<string, Decoder> = {
  table: ofReply([], decodeTable, (table) => ({ kind: "table", table })),
  "table-patch": withIds(["tableId"], ({ tableId }, { request, reply, log }) =>
    decodeTablePatch(tableId, request, reply, log),
  ),
  "field-create": withIds(["tableId"], ({ tableId }, { request, reply, log }) =>
    decodeFieldSave(tableId, null, request, reply, log),
  ),
  "field-patch": withIds(["tableId", "fieldId"], ({ tableId, fieldId }, { request, reply, log }) =>
    decodeFieldSave(tableId, fieldId, request, reply, log),
  ),
  "field-delete": withIds(["tableId", "fieldId"], ({ tableId, fieldId }) => [
    { kind: "column-removed", tableId, columnId: fieldId },
  ]),
  "workbook-tables": ofReply(["workbookId"], decodeWorkbookTables, (list, { workbookId }) => ({
    kind: "workbook-tables",
    workbookId,
    list,
  })),
  workbook: ofReply([], decodeWorkbook, (workbook) => ({ kind: "workbook", workbook })),
  view: ofReply(["tableId"], decodeView, (view, { tableId }) => ({ kind: "view", tableId, view })),
  "table-count": ofReply(["tableId"], decodeTableCount, (rows, { tableId }) => ({ kind: "row-count", tableId, rows })),
  "view-count": ofReply(["tableId", "viewId"], decodeViewCount, (count, ids) => ({
    kind: "view-count",
    tableId: ids.tableId,
    viewId: ids.viewId,
    count,
  })),
  "record-ids": withIds(["tableId", "viewId"], ({ tableId, viewId }, { reply, log, sights }) => {
    const ids = decodeRecordIds(reply, log);
    if (ids === null) return [];
    sights.order(tableId, ids);
    return [{ kind: "view-count", tableId, viewId, count: { viewRows: ids.length, tableRows: null } }];
  }),
  record: withIds(["tableId"], ({ tableId }, { reply, log, sights }) => {
    const rows = sights.of(tableId);
    const census = decodeRecord(reply, log, rows.take);
    return census === null ? [] : [{ kind: "records", tableId, census }, ...rows.rest()];
  }),
  run,
  "run-status": ofReply(["tableId"], decodeRunStatus, (statuses, { tableId }) => ({
    kind: "run-statuses",
    tableId,
    statuses,
  })),
};
