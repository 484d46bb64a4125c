import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Account, RunStatusResponse, Table } from "./wire.ts";

/** What the generated rows of one column hold: how many rows are filled, and the texts that take turns in them. */
export type ColumnSamples = Record<string, { filled: number; samples: string[] }>;

export interface SavedTable {
  /** File name without ending: the name under which tests open the table. */
  key: string;
  table: Table;
  /** Rows of the saved count; null when the folder brings none. */
  rows: number | null;
  statuses: RunStatusResponse["statusCountsByField"] | null;
  samples: ColumnSamples;
}

export interface SavedFolder {
  tables: SavedTable[];
  accounts: Account[];
  /** The saved workspace response; null when the folder brings none. */
  workspace: Record<string, unknown> | null;
}

const COMPANIONS = [".count.json", ".runstatus.json"];
const SHARED = ["app-accounts.json", "workspace.json"];

/**
 * Reads a folder of saved Clay responses. `<name>.json` is a table, wrapped or bare; the companions are optional, and
 * whatever is absent stays absent.
 *
 * @param samplesFolder files `<name>.json` with the texts of generated rows; tables without one get numbered texts
 * @throws when a file is not JSON
 */
export function loadFolder(folder: string, samplesFolder?: string): SavedFolder {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !SHARED.includes(name))
    .filter((name) => !COMPANIONS.some((companion) => name.endsWith(companion)))
    .sort();
  return {
    tables: names.flatMap((name) => {
      const saved = loadTable(folder, basename(name, ".json"), samplesFolder);
      return saved === null ? [] : [saved];
    }),
    accounts: readJson<Account[]>(join(folder, "app-accounts.json")) ?? [],
    workspace: readJson<Record<string, unknown>>(join(folder, "workspace.json")),
  };
}

function loadTable(folder: string, key: string, samplesFolder: string | undefined): SavedTable | null {
  const saved = readJson<{ table?: Table } & Partial<Table>>(join(folder, `${key}.json`));
  const table = saved?.table ?? saved;
  if (!isTable(table)) return null;
  const count = readJson<{ tableTotalRecordsCount?: number }>(join(folder, `${key}.count.json`));
  const status = readJson<RunStatusResponse>(join(folder, `${key}.runstatus.json`));
  return {
    key,
    table,
    rows: count?.tableTotalRecordsCount ?? null,
    statuses: status?.statusCountsByField ?? null,
    samples: (samplesFolder && readJson<ColumnSamples>(join(samplesFolder, `${key}.json`))) || {},
  };
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && "id" in value && "fields" in value;
}

function readJson<Shape>(file: string): Shape | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Shape) : null;
}
