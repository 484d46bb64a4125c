import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { HiddenTruth } from "./runs/hidden-truth.ts";
import type { Account, RunStatusResponse, Source, Table, TriggerDefinition, Workbook, Workspace } from "./wire.ts";

/**
 * What the generated rows of one column hold: how many rows are filled, and the texts that take turns in them. Evenly spread, or mixed
 * as chance has it; then about so many are filled.
 */
export type ColumnSamples = Record<string, { filled: number; samples: string[]; isMixed?: boolean }>;

export interface SavedTable {
  /** File name without ending: the name under which tests open the table. */
  key: string;
  table: Table;
  /** Rows of the saved count; null when the folder brings none. */
  rows: number | null;
  statuses: RunStatusResponse["statusCountsByField"] | null;
  sources: Source[];
  samples: ColumnSamples;
  /** How its runs really end, where a test decides that. */
  truth?: HiddenTruth;
}

export interface SavedWorkspace {
  tables: SavedTable[];
  accounts: Account[];
  workbooks: Workbook[];
  signals: TriggerDefinition[];
  /** The saved workspace response; null when the folder brings none. */
  response: Workspace | null;
}

const SHARED = ["app-accounts.json", "workspace.json"];

/**
 * Reads a folder of saved Clay responses. `<name>.json` is a table, wrapped or bare; its companions (`<name>.count.json`,
 * `.runstatus.json`, `.sources.json`) and those of the workspace (`workspace.workbooks.json`, `.signals.json`) are optional,
 * and whatever is absent stays absent. Each folder within is a workspace of its own.
 *
 * @param samplesFolder files `<name>.json` with the texts of generated rows; tables without one get numbered texts
 * @throws when a file is not JSON
 */
export function loadFolder(folder: string, samplesFolder?: string): SavedWorkspace[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inner.map(({ name }) => join(folder, name)).sort()].map((path) =>
    loadWorkspace(path, samplesFolder),
  );
}

function loadWorkspace(folder: string, samplesFolder: string | undefined): SavedWorkspace {
  const names = readdirSync(folder)
    // A companion has a second word before the ending.
    .filter((name) => /^[^.]+\.json$/.test(name) && !SHARED.includes(name))
    .sort();
  const shared = <Shape>(name: string) => readJson<Shape>(join(folder, `${name}.json`));
  return {
    tables: names.flatMap((name) => {
      const saved = loadTable(folder, basename(name, ".json"), samplesFolder);
      return saved === null ? [] : [saved];
    }),
    accounts: shared<Account[]>("app-accounts") ?? [],
    workbooks: shared<Workbook[]>("workspace.workbooks") ?? [],
    signals: shared<TriggerDefinition[]>("workspace.signals") ?? [],
    response: shared<Workspace>("workspace"),
  };
}

function loadTable(folder: string, key: string, samplesFolder: string | undefined): SavedTable | null {
  const companion = <Shape>(ending: string) => readJson<Shape>(join(folder, `${key}${ending}.json`));
  const saved = companion<{ table?: Table } & Partial<Table>>("");
  const table = saved?.table ?? saved;
  if (!isTable(table)) return null;
  return {
    key,
    table,
    rows: companion<{ tableTotalRecordsCount?: number }>(".count")?.tableTotalRecordsCount ?? null,
    statuses: companion<RunStatusResponse>(".runstatus")?.statusCountsByField ?? null,
    sources: companion<Source[]>(".sources") ?? [],
    samples: (samplesFolder && readJson<ColumnSamples>(join(samplesFolder, `${key}.json`))) || {},
  };
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && "id" in value && "fields" in value;
}

function readJson<Shape>(file: string): Shape | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Shape) : null;
}
