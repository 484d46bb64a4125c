import * as z from "zod/mini";
import type { Workbook } from "../../model/workbook.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";
import { readObject } from "./envelope.ts";
import { readMeter } from "./figures.ts";
import { workbookId } from "./identifiers.ts";

/**
 * Decodes `GET /v3/{ws}/workbooks/{wb}` and its twin below `/workspaces` (clay-api.md section 3.2): the credit limit and the
 * auto-run default, which nobody has seen at work on tables that exist already. Null, with a drift, when it has no id.
 */
export function decodeWorkbook(body: unknown, log: DriftLog): Workbook | null {
  const workbook = readObject(["bare", { key: "workbook" }], "id", body, log);
  const id = workbook && log.required(workbookId, workbook.id, "id");
  if (workbook === null || id === null) return null;
  const settings = log.optional(looseObject, workbook.settings, "settings");
  return {
    id,
    creditLimit: readMeter(workbook.creditLimit, log, "creditLimit"),
    startsTablesWithAutoRun: log.optional(z.boolean(), settings?.isAutoRun, "settings.isAutoRun"),
  };
}
