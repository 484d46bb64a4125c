import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import { decodeAppAccounts } from "../../utils/clay/wire/app-accounts.ts";
import { DriftLog } from "../../utils/clay/wire/drift-log.ts";
import { decodeRunStatus } from "../../utils/clay/wire/run-status.ts";
import { decodeTable } from "../../utils/clay/wire/table.ts";
import { decodeTableCount } from "../../utils/clay/wire/table-count.ts";
import { decodeWorkspace } from "../../utils/clay/wire/workspace.ts";
import type { Drift } from "../../utils/model/observation.ts";
import { InputProblem, readJson } from "./read-json.ts";

export interface ReadTables {
  inputs: AnalysisInput[];
  /** One sentence per file that could not be used. */
  problems: string[];
  drift: (Drift & { file: string })[];
}

const TABLE = "table";
const ACCOUNTS = "app-accounts.json";
const WORKSPACE = "workspace.json";
const COUNT = ".count.json";
const STATUSES = ".runstatus.json";

/**
 * Reads saved Clay responses: files, or folders of them. Beside `NAME.json` (a table) it uses, where they exist,
 * `NAME.count.json` and `NAME.runstatus.json`, and the folder's `app-accounts.json` and `workspace.json` (docs/report.md).
 * A file that cannot be used costs only itself.
 */
export function readTables(paths: readonly string[]): ReadTables {
  const result: ReadTables = { inputs: [], problems: [], drift: [] };
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      if (!result.problems.includes(error.message)) result.problems.push(error.message);
      return null;
    }
  };
  for (const path of paths) {
    for (const file of attempt(() => tableFiles(path)) ?? []) {
      const input = attempt(() => readTable(file, result, attempt));
      if (input !== null) result.inputs.push(input);
    }
  }
  return result;
}

function tableFiles(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const isTable = (name: string) =>
    name.endsWith(".json") &&
    name !== ACCOUNTS &&
    name !== WORKSPACE &&
    !name.endsWith(COUNT) &&
    !name.endsWith(STATUSES);
  const names = readdirSync(path).filter(isTable).sort();
  if (names.length === 0) throw new InputProblem(`${path}: there is no saved table (*.json) in this folder.`);
  return names.map((name) => join(path, name));
}

type Attempt = <T>(read: () => T) => T | null;

function readTable(file: string, { drift }: ReadTables, attempt: Attempt): AnalysisInput {
  const decodeFile = <T>(
    name: string,
    endpoint: string,
    decode: (body: unknown, log: DriftLog) => T | null,
  ): T | null => {
    const log = new DriftLog(endpoint);
    const value = decode(readJson(name), log);
    if (endpoint !== TABLE || value !== null) drift.push(...log.drifts.map((it) => ({ ...it, file: name })));
    return value;
  };
  const table = decodeFile(file, TABLE, decodeTable);
  if (table === null)
    throw new InputProblem(`${file}: this is JSON, but no saved Clay table (a table has an id and fields).`);
  const besideIt: typeof decodeFile = (name, endpoint, decode) =>
    existsSync(name) ? attempt(() => decodeFile(name, endpoint, decode)) : null;
  const stem = join(dirname(file), basename(file, ".json"));
  return {
    table,
    rows: besideIt(`${stem}${COUNT}`, "table-count", decodeTableCount),
    statuses: besideIt(`${stem}${STATUSES}`, "run-status", decodeRunStatus),
    accounts: besideIt(join(dirname(file), ACCOUNTS), "app-accounts", decodeAppAccounts),
    workspace: besideIt(join(dirname(file), WORKSPACE), "workspace", decodeWorkspace),
  };
}
