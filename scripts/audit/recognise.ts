import { DriftLog } from "../../utils/clay/wire/drift-log.ts";
import { portableColumns } from "../../utils/clay/wire/portable-table.ts";
import { decodeTable } from "../../utils/clay/wire/table.ts";

export type Recognised = { kind: "table" | "portable"; body: unknown } | { kind: "har" };

/**
 * Says what a file's JSON is, by its content: a saved table, a portable export, a HAR file. `body` is the part that is to be
 * decoded. Null for anything else.
 */
export function recognise(json: unknown): Recognised | null {
  const { log, tableSchema } = (json ?? {}) as { log?: { entries?: unknown } | null; tableSchema?: unknown };
  // Some exports hold Clay's own answer beside the portable form: it says more, ids and settings above all.
  const saved = [json, tableSchema].find(isTable);
  if (saved !== undefined) return { kind: "table", body: saved };
  if (portableColumns(json) !== null) return { kind: "portable", body: json };
  return Array.isArray(log?.entries) ? { kind: "har" } : null;
}

function isTable(body: unknown): boolean {
  return body !== undefined && decodeTable(body, new DriftLog("table")) !== null;
}
