import type { RunReply, RunRequest, RunRows } from "../../model/run-request.ts";
import { isBoolean, isCount, isObject, isText, type LooseObject, listOf } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { isColumnId, isViewId, isWord } from "./identifiers.ts";
import { newestFirst, type Shape } from "./newest-first.ts";

/**
 * Decodes the request of `PATCH /v3/tables/{t}/run` (clay-api.md section 5.1): columns, rows, and whether finished cells run
 * again. Rows are unknown, with a drift, when they are named in no way that we know. Null, with a drift, without columns.
 */
export function decodeRunRequest(body: unknown, log: DriftLog): RunRequest | null {
  const request = log.required(isObject, body, "request");
  const columnIds = request && log.required(listOf(isColumnId), request.fieldIds, "request.fieldIds");
  if (request === null || columnIds === null) return null;
  return {
    columnIds,
    rows: newestFirst(rowShapes, request.runRecords, log) ?? { kind: "unknown" },
    isForced: log.optional(isBoolean, request.forceRun, "request.forceRun"),
    isPreview: log.optional(isBoolean, request.preview, "request.preview"),
  };
}

/** Decodes the reply to a run request: the rows it took, if any. Null, with a drift, when it is no object. */
export function decodeRunReply(body: unknown, log: DriftLog): RunReply | null {
  const reply = log.required(isObject, body, "");
  if (reply === null) return null;
  const mode = log.optional(isWord, reply.runMode, "runMode");
  return {
    rows: log.optional(isCount, reply.recordCount, "recordCount"),
    isRunning: mode === null ? null : mode !== "NONE",
  };
}

// The first is what Clay's own page was seen to send; the others come from clients (clay-api.md section 13, C7).
const rowShapes: Shape<RunRows>[] = [
  {
    name: "viewIdTopRecords",
    decode: fromKeys((runRecords, log) => {
      const at = "request.runRecords.viewIdTopRecords";
      const top = log.required(isObject, runRecords.viewIdTopRecords, at);
      const id = top && log.required(isViewId, top.viewId, `${at}.viewId`);
      if (top === null || id === null) return null;
      // Only an absent number is the whole view: one that we cannot read must not become "all rows".
      if (top.numRecords === undefined || top.numRecords === null) return { kind: "view", viewId: id, limit: null };
      const limit = log.required(isCount, top.numRecords, `${at}.numRecords`);
      return limit === null ? null : { kind: "view", viewId: id, limit };
    }),
  },
  {
    name: "viewId",
    decode: fromKeys((runRecords, log) => {
      const id = log.required(isViewId, runRecords.viewId, "request.runRecords.viewId");
      return id === null ? null : { kind: "view", viewId: id, limit: null };
    }),
  },
  {
    name: "recordIds",
    decode: fromKeys((runRecords, log) => {
      const ids = log.required(listOf(isText), runRecords.recordIds, "request.runRecords.recordIds");
      return ids && { kind: "rows", rows: ids.length };
    }),
  },
];

function fromKeys(decode: (runRecords: LooseObject, log: DriftLog) => RunRows | null): Shape<RunRows>["decode"] {
  return (value, log) => {
    const runRecords = log.required(isObject, value, "request.runRecords");
    return runRecords && decode(runRecords, log);
  };
}
