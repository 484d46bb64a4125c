import { tableAddress } from "../clay/routes.ts";
import { formatCount } from "../format.ts";
import type { Checklist, ChecklistColumn, ChecklistGroup, ChecklistMarks, ChecklistScope } from "../model/checklist.ts";
import type { OwnKeyReport } from "../model/own-key.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import type { ColumnReport, TableReport } from "../model/report.ts";
import type { Account } from "../model/workspace.ts";
import { servesProvider } from "../prices/connections.ts";
import { adviceOn } from "./provider-advice.ts";
import { stepsOf } from "./steps.ts";

/** One table with what its addresses need. */
export interface ChecklistTable {
  report: TableReport;
  workbookId: string | null;
}

export interface ChecklistInput {
  scope: ChecklistScope;
  /** The tables in the scope, all of one workspace. */
  tables: readonly ChecklistTable[];
  /** The workspace's connections; null when the page has not shown them. */
  accounts: readonly Account[] | null;
  /** What the user has ticked and noted, by our provider id. */
  marks: Readonly<Record<string, ChecklistMarks>>;
}

/** A column that has moved to an own key, or could. */
interface Candidate {
  table: ChecklistTable;
  column: ColumnReport;
  ownKey: OwnKeyReport;
}

const NO_MARKS: ChecklistMarks = { doneSteps: [], note: "" };
const NOTHING: KnownQuantity = { low: 0, likely: 0, high: 0 };
/** Groups with a known saving come first, by its size; the others in this order. */
const ORDER: readonly ChecklistGroup["verdict"][] = [
  "worth-connecting",
  "left-on-clay-key",
  "price-unknown",
  "costs-more",
  "done",
];

/**
 * Which of the customer's own keys to connect and which columns to move: by provider, what saves most in a month first. Money comes from
 * the reports, nothing is reckoned anew but sums; steps tick themselves off from the reports and the connections. Pure; never fails.
 */
export function makeChecklist({ scope, tables, accounts, marks }: ChecklistInput): Checklist {
  const byProvider = new Map<string, Candidate[]>();
  for (const candidate of tables.flatMap(candidatesOf)) {
    const id = candidate.ownKey.providerId ?? "";
    byProvider.set(id, [...(byProvider.get(id) ?? []), candidate]);
  }
  const groups = [...byProvider].map(([id, them]) => groupOf(id, them, accounts, marks[id] ?? NO_MARKS)).sort(bySaving);
  const saving = groups.filter(({ verdict, netUsdPerMonth }) => verdict !== "done" && likelyOf(netUsdPerMonth) > 0);
  return {
    scope,
    title: titleOf(scope, tables),
    workspaceId: tables.find(({ report }) => report.workspaceId !== null)?.report.workspaceId ?? null,
    groups,
    netUsdPerMonth: totalOf(saving, groups),
    notes: notesOf(tables, accounts),
  };
}

const MOVABLE: readonly OwnKeyReport["state"][] = ["in-use", "account-exists", "connectable", "http-only", "unknown"];

function candidatesOf(table: ChecklistTable): Candidate[] {
  return table.report.columns.flatMap((column) => {
    const { ownKey } = column;
    if (ownKey === null || ownKey.providerId === null || !MOVABLE.includes(ownKey.state)) return [];
    // Whether a key could run it is not known: then the reason stands alone, and there is nothing to do yet.
    if (ownKey.state === "unknown" && ownKey.explanation.length === 1) return [];
    return [{ table, column, ownKey }];
  });
}

function groupOf(
  providerId: string,
  candidates: readonly Candidate[],
  accounts: readonly Account[] | null,
  marks: ChecklistMarks,
): ChecklistGroup {
  const open = candidates.filter(({ ownKey }) => ownKey.state !== "in-use");
  const worth = open.filter(({ ownKey }) => likelyOf(ownKey.per1000.netUsd) > 0);
  const isConnected = connectedTo(providerId, accounts);
  const verdict = verdictOf(open, worth, isConnected);
  const providerName = candidates[0]?.ownKey.providerName ?? providerId;
  const toMove = verdict === "costs-more" ? [] : open.filter((it) => !isDearer(it.ownKey));
  const isHttpOnly = open.length > 0 && open.every(({ ownKey }) => ownKey.state === "http-only");
  return {
    providerId,
    providerName,
    verdict,
    isConnected,
    netUsdPerMonth: netOf(verdict, open, worth),
    columns: candidates.map(columnOf),
    steps: stepsOf({
      providerId,
      providerName,
      workspaceId: candidates[0]?.table.report.workspaceId ?? null,
      isConnected: isConnected === true || open.some(({ ownKey }) => ownKey.state === "account-exists"),
      isHttpOnly,
      switches: candidates.filter((it) => toMove.includes(it) || it.ownKey.state === "in-use").map(switchOf),
      doneSteps: marks.doneSteps,
    }),
    advice: adviceOn(providerId),
    ownPrice: candidates.find(({ ownKey }) => ownKey.ownPrice !== null)?.ownKey.ownPrice ?? null,
    note: marks.note,
  };
}

function verdictOf(
  open: readonly Candidate[],
  worth: readonly Candidate[],
  isConnected: boolean | null,
): ChecklistGroup["verdict"] {
  if (open.length === 0) return "done";
  if (open.every(({ ownKey }) => isDearer(ownKey))) return "costs-more";
  if (isConnected === true || open.some(({ ownKey }) => ownKey.state === "account-exists")) return "left-on-clay-key";
  return worth.length > 0 ? "worth-connecting" : "price-unknown";
}

/** Known, and nothing would be saved. */
function isDearer({ per1000 }: OwnKeyReport): boolean {
  return isKnown(per1000.netUsd) && per1000.netUsd.likely <= 0;
}

// Only what is worth moving is moved: a column that would cost more stays where it is and takes nothing from the saving.
function netOf(verdict: ChecklistGroup["verdict"], open: readonly Candidate[], worth: readonly Candidate[]): Quantity {
  if (verdict === "done") return NOTHING;
  const counted = worth.length > 0 ? worth : open;
  return sumOf(counted.map(({ ownKey }) => ownKey.netUsdPerMonth));
}

/** Where nothing is known to save and something is not known, the whole is not known either: never zero. */
function totalOf(saving: readonly ChecklistGroup[], groups: readonly ChecklistGroup[]): Quantity {
  const missing = groups.find(({ verdict, netUsdPerMonth }) => verdict !== "done" && !isKnown(netUsdPerMonth));
  if (saving.length === 0 && missing !== undefined) return missing.netUsdPerMonth;
  return sumOf(saving.map(({ netUsdPerMonth }) => netUsdPerMonth));
}

/** The sum of what is known; unknown with the first reason where nothing is. */
function sumOf(amounts: readonly Quantity[]): Quantity {
  const known = amounts.filter(isKnown);
  const missing = amounts.find((amount) => !isKnown(amount));
  if (known.length === 0 && missing !== undefined) return missing;
  const add = (end: keyof KnownQuantity) => known.reduce((sum, amount) => sum + amount[end], 0);
  return { low: add("low"), likely: add("likely"), high: add("high") };
}

function connectedTo(providerId: string, accounts: readonly Account[] | null): boolean | null {
  if (accounts === null) return null;
  const its = accounts.filter(({ providerType }) => providerType !== null && servesProvider(providerType, providerId));
  if (its.some(({ isShared }) => isShared === false)) return true;
  return its.some(({ isShared }) => isShared === null) ? null : false;
}

function columnOf({ table: { report }, column, ownKey }: Candidate): ChecklistColumn {
  return {
    tableId: report.id,
    tableName: report.name,
    columnId: column.id,
    name: column.name,
    state: ownKey.state,
    netUsdPer1000: ownKey.per1000.netUsd,
    netUsdPerMonth: ownKey.netUsdPerMonth,
    explanation: ownKey.explanation,
  };
}

function switchOf({ table: { report, workbookId }, column, ownKey }: Candidate) {
  return {
    id: `switch:${report.id}/${column.id}`,
    columnName: column.name,
    tableName: report.name,
    address: tableAddress({ workspaceId: report.workspaceId, workbookId, tableId: report.id, columnId: column.id }),
    isDone: ownKey.state === "in-use",
  };
}

function bySaving(left: ChecklistGroup, right: ChecklistGroup): number {
  const [a, b] = [left, right].map((it) => (it.verdict === "done" ? 0 : Math.max(0, likelyOf(it.netUsdPerMonth))));
  if (a !== b) return (b ?? 0) - (a ?? 0);
  return (
    ORDER.indexOf(left.verdict) - ORDER.indexOf(right.verdict) ||
    left.providerName.localeCompare(right.providerName, "en")
  );
}

function likelyOf(quantity: Quantity): number {
  return isKnown(quantity) ? quantity.likely : 0;
}

function titleOf(scope: ChecklistScope, tables: readonly ChecklistTable[]): string {
  if (scope.kind === "table") return `Your own keys: ${tables[0]?.report.name ?? "this table"}`;
  return `Your own keys: ${scope.kind === "workbook" ? "this workbook" : "every table that Fettle has read"}`;
}

function notesOf(tables: readonly ChecklistTable[], accounts: readonly Account[] | null): string[] {
  const columns = tables.flatMap(({ report }) => report.columns);
  const unclear = columns.filter(({ ownKey }) => ownKey?.state === "unknown" && ownKey.explanation.length === 1);
  const count = (many: number) => formatCount({ low: many, likely: many, high: many }, "en-US");
  return [
    ...(tables.length === 0 ? ["No table was read yet: open one in Clay."] : []),
    ...(accounts === null
      ? ["The workspace's connections were not seen: open a column's settings or Settings, Connections in Clay."]
      : []),
    ...(unclear.length === 0
      ? []
      : [
          `Whether a key of your own could run ${count(unclear.length)} of the columns is not known; they are left out.`,
        ]),
    "Savings are data credits on Clay's key less the provider's own bill. The action of each run stays, and monthly fees are not in them.",
  ];
}
