import type { Workbook } from "../../model/workbook.ts";
import { isBoolean, isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readObject } from "./envelope.ts";
import { readMeter } from "./figures.ts";
import { isWorkbookId } from "./identifiers.ts";

/**
 * Decodes `GET /v3/{ws}/workbooks/{wb}` and its twin below `/workspaces` (clay-api.md section 3.2): the credit limit and the
 * auto-run default, which nobody has seen at work on tables that exist already. Null, with a drift, when it has no id.
 */
export function decodeWorkbook(body: unknown, log: DriftLog): Workbook | null {
  const workbook = readObject(["bare", { key: "workbook" }], "id", body, log);
  const id = workbook && log.required(isWorkbookId, workbook.id, "id");
  if (workbook === null || id === null) return null;
  const settings = log.optional(isObject, workbook.settings, "settings");
  return {
    id,
    creditLimit: readMeter(workbook.creditLimit, log, "creditLimit"),
    startsTablesWithAutoRun: log.optional(isBoolean, settings?.isAutoRun, "settings.isAutoRun"),
  };
}
