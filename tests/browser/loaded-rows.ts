import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateRow } from "../clay-stand-in/server/generated-rows.ts";
import type { StandIn } from "../clay-stand-in/server/start-stand-in.ts";

/** The stand-in's grid asks for so many rows when it opens. */
export const ROWS_LOADED = 100;

/** Saves the answer that brings the rows which a table shows first, as the audit reads it beside the table. */
export function saveLoadedRows({ state }: Pick<StandIn, "state">, key: string, folder: string): void {
  const table = state.byKey(key);
  const results = Array.from({ length: ROWS_LOADED }, (_, position) => generateRow(table, position, []));
  writeFileSync(join(folder, `${key}.records.json`), JSON.stringify({ results }));
}

/** Saves a table of the stand-in with all that a page which opens it loads, and returns the file for the audit. */
export function saveOpenedTable(standIn: Pick<StandIn, "state">, key: string, folder: string): string {
  cpSync(new URL("../clay-stand-in/tables", import.meta.url), folder, { recursive: true });
  saveLoadedRows(standIn, key, folder);
  return join(folder, `${key}.json`);
}

/**
 * The tables that a saved one sends rows to, as the list of the workbook's tables tells the extension of them: without prices and without
 * rows. Returns their files for the audit.
 */
export function saveListedTables(key: string, file: string): string[] {
  if (key !== "account-research") return [];
  const beside = (ending: string) => join(dirname(file), `outbound-prospects${ending}`);
  for (const ending of [".count.json", ".runstatus.json"]) rmSync(beside(ending));
  const saved = readFileSync(beside(".json"), "utf8");
  const withoutPrices = (name: string, held: unknown) => (name === "actionDefinition" ? undefined : held);
  writeFileSync(beside(".json"), JSON.stringify(JSON.parse(saved, withoutPrices)));
  return [beside(".json")];
}
