import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { AnalysisInput } from "../../utils/analysis/analysis-input.ts";
import { decodeAppAccounts } from "../../utils/clay/wire/app-accounts.ts";
import { DriftLog } from "../../utils/clay/wire/drift-log.ts";
import { decodePortableTable } from "../../utils/clay/wire/portable-table.ts";
import { decodeRecords } from "../../utils/clay/wire/records.ts";
import { RowSights } from "../../utils/clay/wire/row-sights.ts";
import { decodeRunStatus } from "../../utils/clay/wire/run-status.ts";
import { decodeSignalCost } from "../../utils/clay/wire/signal-cost.ts";
import { decodeSignals } from "../../utils/clay/wire/signals.ts";
import { decodeSources } from "../../utils/clay/wire/sources.ts";
import { decodeTable } from "../../utils/clay/wire/table.ts";
import { decodeTableCount } from "../../utils/clay/wire/table-count.ts";
import { decodeWorkspace } from "../../utils/clay/wire/workspace.ts";
import type { Drift } from "../../utils/model/observation.ts";
import type { Table } from "../../utils/model/table.ts";
import { beginsLikeHar } from "./har-entries.ts";
import { readHar } from "./read-har.ts";
import { InputProblem, readJson } from "./read-json.ts";
import { recognise } from "./recognise.ts";

export interface ReadTables {
  inputs: AnalysisInput[];
  /** One sentence per file that could not be used. */
  problems: string[];
  drift: (Drift & { file: string })[];
}

/** What drift calls a portable export, where it calls a response by its endpoint. */
export const PORTABLE = "portable-export";
const ACCOUNTS = "app-accounts.json";
const WORKSPACE = "workspace.json";
const COUNT = ".count.json";
const STATUSES = ".runstatus.json";
const SOURCES = ".sources.json";
const RECORDS = ".records.json";
const SIGNALS = "workspace.signals.json";
const SIGNAL_COST = ".signal-cost.json";
const OF_FOLDER: readonly string[] = [ACCOUNTS, WORKSPACE, SIGNALS];

/**
 * Reads saved tables, portable exports and HAR files: files, or folders of them (docs/report.md). What kind a file is, its
 * content says. Beside a table or an export `NAME.json` it uses, where they exist, `NAME.count.json` and
 * `NAME.runstatus.json`, `NAME.sources.json`, `NAME.records.json`, and the folder's `app-accounts.json`, `workspace.json`, `workspace.signals.json`
 * and, of each signal, `SIGNAL-ID.signal-cost.json`. In a folder, whatever else is called `NAME.….json` belongs to `NAME.json` and is no input.
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
    for (const file of attempt(() => filesAt(path)) ?? []) {
      result.inputs.push(...(attempt(() => readFile(file, result, attempt)) ?? []));
    }
  }
  return result;
}

function filesAt(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  const all = readdirSync(path);
  const isCompanion = (name: string) => all.includes(name.replace(/\.[^.]+\.json$/i, ".json"));
  const isInput = (name: string) =>
    /\.(?:json|har)$/i.test(name) &&
    !OF_FOLDER.includes(name) &&
    !name.endsWith(SIGNAL_COST) &&
    (!/\.[^.]+\.json$/i.test(name) || !isCompanion(name));
  const names = all.filter(isInput).sort();
  if (names.length === 0) {
    throw new InputProblem(`${path}: there is no saved table (*.json) or HAR file (*.har) in this folder.`);
  }
  return names.map((name) => join(path, name));
}

type Attempt = <T>(read: () => T) => T | null;

function readFile(file: string, result: ReadTables, attempt: Attempt): AnalysisInput[] {
  const recognised = beginsLikeHar(file) ? ({ kind: "har" } as const) : recognise(readJson(file));
  if (recognised === null) {
    throw new InputProblem(
      `${file}: this is JSON, but no saved Clay table (it has an id and fields), portable export (columns with names) or HAR file.`,
    );
  }
  if (recognised.kind !== "har") return [readTable(file, recognised, result, attempt)];
  const { inputs, problems, drift } = readHar(file);
  result.problems.push(...problems);
  result.drift.push(...drift.map((it) => ({ ...it, file })));
  return inputs;
}

type Decode<T> = (body: unknown, log: DriftLog) => T | null;

function readTable(
  file: string,
  { kind, body }: { kind: "table" | "portable"; body: unknown },
  { drift }: ReadTables,
  attempt: Attempt,
): AnalysisInput {
  const stem = join(dirname(file), basename(file, extname(file)));
  const decoded = <T>(name: string, endpoint: string, content: unknown, decode: Decode<T>): T | null => {
    const log = new DriftLog(endpoint);
    const value = decode(content, log);
    drift.push(...log.drifts.map((it) => ({ ...it, file: name })));
    return value;
  };
  const besideIt = <T>(name: string, endpoint: string, decode: Decode<T>): T | null =>
    existsSync(name) ? attempt(() => decoded(name, endpoint, readJson(name), decode)) : null;
  const table =
    kind === "table"
      ? decoded(file, "table", body, decodeTable)
      : decoded(file, PORTABLE, body, (export_, log) => decodePortableTable(export_, basename(stem), log));
  if (table === null) throw new InputProblem(`${file}: this table cannot be read.`);
  const folder = dirname(file);
  const signals = besideIt(join(folder, SIGNALS), "signals", decodeSignals);
  return {
    table,
    rows: besideIt(`${stem}${COUNT}`, "table-count", decodeTableCount),
    // A portable export has no ids that a census could fit.
    statuses: kind === "portable" ? null : besideIt(`${stem}${STATUSES}`, "run-status", decodeRunStatus),
    accounts: besideIt(join(folder, ACCOUNTS), "app-accounts", decodeAppAccounts),
    workspace: besideIt(join(folder, WORKSPACE), "workspace", decodeWorkspace),
    signals:
      signals?.map((signal) => ({
        signal,
        cost: besideIt(join(folder, `${signal.id}${SIGNAL_COST}`), "signal-cost", decodeSignalCost),
      })) ?? null,
    sources: kind === "portable" ? null : besideIt(`${stem}${SOURCES}`, "sources", decodeSources),
    ...(kind === "portable"
      ? null
      : besideIt(`${stem}${RECORDS}`, "records", (body, log) => rowsSeen(table, JSON.stringify(body), log))),
  };
}

/** How the cells stand on the rows of an answer, and the cells that run conditions read; null when it is no list of rows. */
function rowsSeen(table: Table, text: string, log: DriftLog): Pick<AnalysisInput, "loaded" | "seenRows"> | null {
  const sights = new RowSights();
  sights.learn([{ kind: "table", table }]);
  const taken = sights.of(table.id);
  const rows = decodeRecords(text, log, taken.take);
  let step = rows.next();
  while (step.done !== true) step = rows.next();
  if (step.value === null) return null;
  const seen = taken.rest().flatMap((part) => (part.kind === "row-sights" ? part.rows : []));
  return { loaded: step.value, seenRows: seen.map((row, index) => ({ ...row, number: index + 1 })) };
}
