import * as z from "zod/mini";
import { addDecimals } from "./decimal-sum.ts";
import { decimalSchema } from "./table.ts";

/** Credits over the cells that carried a figure. */
export const creditTotalSchema = z.object({ total: decimalSchema, cells: z.number() });
export type CreditTotal = z.infer<typeof creditTotalSchema>;

export const columnCensusSchema = z.object({
  /** Number of cells in each run status: `{ SUCCESS: 12 }`. */
  statuses: z.record(z.string(), z.number()),
  /** Cells that hold something and have no run status. */
  withoutStatus: z.number(),
  /** Cells whose result is out of date. */
  stale: z.number(),
  /** Credits taken at the start of a run; null when no cell carried a figure. */
  upfront: z.nullable(creditTotalSchema),
  /** Credits settled after a run, less than zero for a refund; null when no cell carried a figure. */
  additional: z.nullable(creditTotalSchema),
  /** Cells that found nothing, of rows that were opened by themselves, and how many of them were billed in the end; left out: none was. */
  openedMisses: z.optional(z.object({ cells: z.number(), billed: z.number() })),
  /** Results that the labels of cells count ("Found 3 object(s)"), and over how many cells; left out: no label does. */
  results: z.optional(z.object({ total: z.number(), cells: z.number() })),
});
export type ColumnCensus = z.infer<typeof columnCensusSchema>;

/** What a set of rows says about runs and credits. Holds no cell value and no row id. */
export const recordCensusSchema = z.object({
  records: z.number(),
  /** By column id. Columns whose cells have neither a status nor a credit figure are left out. */
  columns: z.record(z.string(), columnCensusSchema),
});
export type RecordCensus = z.infer<typeof recordCensusSchema>;

/**
 * Which census to keep. One row that was opened says less than the rows that were on the screen before; but only such a row carries credit
 * figures for every column (clay-api.md section 4.5), so these are kept besides: added up over the rows opened, until a wider census has
 * figures of its own. A row that is opened twice counts twice, which leaves an average what it is.
 */
export function widerCensus(known: RecordCensus | undefined, seen: RecordCensus): RecordCensus {
  const isOpened = seen.records <= 1;
  const figures = isOpened ? ofOpenedRow(seen) : seen;
  if (known === undefined) return figures;
  const wide = isOpened && known.records > seen.records ? known : figures;
  const ids = new Set([wide, known, figures].flatMap(({ columns }) => Object.keys(columns)));
  const columns = [...ids].flatMap((id) => {
    const [before, now] = [known.columns[id], figures.columns[id]];
    const kept = { ...(isOpened ? sumOf(before, now) : newestOf(before, now)), ...mostResults(before, now) };
    const column = wide.columns[id] ?? NOTHING_COUNTED;
    const isTelling =
      id in wide.columns || kept.upfront !== null || kept.openedMisses !== undefined || "results" in kept;
    return isTelling ? [[id, { ...column, ...kept }] as const] : [];
  });
  return { ...wide, columns: Object.fromEntries(columns) };
}

// Rows on which a column never ran say nothing of it, and take nothing back of what others said.
const NOTHING_COUNTED: ColumnCensus = { statuses: {}, withoutStatus: 0, stale: 0, upfront: null, additional: null };

function mostResults(before: ColumnCensus | undefined, now: ColumnCensus | undefined): Pick<ColumnCensus, "results"> {
  const [one, other] = [before?.results, now?.results];
  const results = one !== undefined && (other === undefined || other.cells < one.cells) ? one : other;
  return results === undefined ? {} : { results };
}

type Figures = Pick<ColumnCensus, "upfront" | "additional" | "openedMisses">;

// Of a row by itself it is certain which cell a figure belongs to: a find's is the price, a miss's says whether misses are billed.
function ofOpenedRow(census: RecordCensus): RecordCensus {
  const columns = Object.entries(census.columns).map(([id, column]) => {
    if (column.statuses.SUCCESS_NO_DATA === undefined) return [id, column] as const;
    const net = Number(column.upfront?.total ?? 0) + Number(column.additional?.total ?? 0);
    const openedMisses = { cells: 1, billed: net > 0 ? 1 : 0 };
    return [id, { ...column, upfront: null, additional: null, openedMisses }] as const;
  });
  return { ...census, columns: Object.fromEntries(columns) };
}

function sumOf(before: Figures | undefined, now: Figures | undefined): Figures {
  const misses = [before?.openedMisses, now?.openedMisses].filter((it) => it !== undefined);
  const sum = (key: "cells" | "billed") => misses.reduce((total, it) => total + it[key], 0);
  return {
    upfront: plus(before?.upfront ?? null, now?.upfront ?? null),
    additional: plus(before?.additional ?? null, now?.additional ?? null),
    ...(misses.length > 0 && { openedMisses: { cells: sum("cells"), billed: sum("billed") } }),
  };
}

function newestOf(before: Figures | undefined, now: Figures | undefined): Figures {
  const source = now?.upfront != null ? now : (before ?? now);
  return {
    upfront: source?.upfront ?? null,
    additional: source?.additional ?? null,
    ...(before?.openedMisses !== undefined && { openedMisses: before.openedMisses }),
  };
}

function plus(one: CreditTotal | null, other: CreditTotal | null): CreditTotal | null {
  if (one === null || other === null) return one ?? other;
  return { total: addDecimals(one.total, other.total), cells: one.cells + other.cells };
}
