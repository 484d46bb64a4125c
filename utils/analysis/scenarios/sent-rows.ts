import type { Factor } from "../../model/breakdown.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../../model/quantity.ts";
import { type Send, sendsOf } from "../../model/sends.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { typedOf } from "../assumptions/typed-assumptions.ts";
import { factor, replaceable } from "../breakdown/factor.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";

/** Rows that a run hands to one other table. */
export interface SentRows {
  /** Tells it from what else the run sends. */
  key: string;
  /** Null where the columns do not name one table for all rows. */
  tableId: string | null;
  /** The columns that send, by their names. */
  names: string;
  rows: Quantity;
  /** What the user may say of them. */
  factors: Factor[];
}

/**
 * What a run sends, table by table: several columns may send to one, and are added where their rows are known. `sendsAgain`: the run is about
 * rows that were sent before, which may send nothing new; of a list, each item becomes a new row again (users-and-peers.md section 1.3, row 10).
 */
export function sentIn(columns: readonly PricedColumn[], from: AnalysisInput, sendsAgain: boolean): SentRows[] {
  const sent = new Map<string, SentRows>();
  for (const send of sendsOf(from.table)) {
    const runs = columns.find(({ facts }) => facts.column.id === send.columnId)?.run?.rows;
    if (runs === undefined || (isKnown(runs) && runs.high === 0)) continue;
    const { rows: each, factors } = send.sendsList ? rowsOfLists(send, runs, from) : { rows: runs, factors: [] };
    const rows = isKnown(each) && sendsAgain && !send.sendsList ? { ...each, low: 0 } : each;
    const key = send.tableId === null || !isKnown(rows) ? send.columnId : send.tableId;
    const before = sent.get(key);
    sent.set(key, {
      key,
      tableId: send.tableId,
      names: before === undefined ? send.columnName : `${before.names}, ${send.columnName}`,
      rows: before === undefined ? rows : sum(before.rows, rows),
      factors: [...(before?.factors ?? []), ...factors],
    });
  }
  return [...sent.values()];
}

const LISTS =
  "It sends a row for each item of a list, and how many items the lists hold is not known: type how many rows a run sends.";

function rowsOfLists({ columnId, columnName }: Send, runs: Quantity, { table, terms }: AnalysisInput) {
  const typed = typedOf(table.id, columnId, terms ?? null).sentRows;
  const given = { tableId: table.id, columnId, assumption: "sent-rows", estimate: { unknown: LISTS }, typed } as const;
  const perRun = factor({
    kind: "rows",
    label: `Rows that a run of ${columnName} sends`,
    unit: "rows",
    ...replaceable({ ...given, text: LISTS }, "assumed"),
  });
  if (typed === null) return { rows: { unknown: LISTS }, factors: [perRun] };
  const times = (end: keyof KnownQuantity) => (isKnown(runs) ? Math.round(runs[end] * typed) : 0);
  const rows = isKnown(runs) ? { low: times("low"), likely: times("likely"), high: times("high") } : runs;
  return { rows, factors: [perRun] };
}

function sum(left: Quantity, right: Quantity): Quantity {
  if (!isKnown(left)) return left;
  if (!isKnown(right)) return right;
  const add = (end: keyof KnownQuantity) => left[end] + right[end];
  return { low: add("low"), likely: add("likely"), high: add("high") };
}
