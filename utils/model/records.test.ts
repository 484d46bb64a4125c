import { describe, expect, it } from "vitest";
import { type ColumnCensus, type RecordCensus, widerCensus } from "./records.ts";

const column = (
  statuses: Record<string, number>,
  upfront: [string, number] | null = null,
  back: string | null = null,
): ColumnCensus => ({
  statuses,
  withoutStatus: 0,
  stale: 0,
  upfront: upfront && { total: upfront[0], cells: upfront[1] },
  additional: back === null ? null : { total: back, cells: 1 },
});
const census = (records: number, f_a: ColumnCensus): RecordCensus => ({ records, columns: { f_a } });
const screen = census(200, column({ SUCCESS: 120, SUCCESS_NO_DATA: 80 }));
const kept = (...seen: RecordCensus[]) =>
  seen.reduce<RecordCensus | undefined>((known, next) => widerCensus(known, next), undefined)?.columns.f_a;

describe("the census that is kept", () => {
  it("is that of the rows on the screen, with the figures of rows that were opened", () => {
    const opened = census(1, column({ SUCCESS: 1 }, ["3", 1], "-1.5"));
    expect(kept(screen, opened, opened)).toEqual({
      ...screen.columns.f_a,
      upfront: { total: "6", cells: 2 },
      additional: { total: "-3", cells: 2 },
    });
  });

  it("keeps those figures when other rows come on the screen, until they bring their own", () => {
    const opened = census(1, column({ SUCCESS: 1 }, ["3", 1]));
    expect(kept(screen, opened, screen)?.upfront).toEqual({ total: "3", cells: 1 });
    const own = census(50, column({ SUCCESS: 50 }, ["40", 20]));
    expect(kept(screen, opened, own)?.upfront).toEqual({ total: "40", cells: 20 });
  });

  it("counts opened misses by whether anything was billed in the end", () => {
    const refunded = census(1, column({ SUCCESS_NO_DATA: 1 }, ["2", 1], "-2"));
    const free = census(1, column({ SUCCESS_NO_DATA: 1 }));
    const billed = census(1, column({ SUCCESS_NO_DATA: 1 }, ["2", 1]));
    expect(kept(screen, refunded, free, billed)).toMatchObject({
      upfront: null,
      openedMisses: { cells: 3, billed: 1 },
    });
    expect(kept(refunded, screen)?.openedMisses).toEqual({ cells: 1, billed: 0 });
  });

  it("keeps the figures of a column that none of the rows now on the screen has run", () => {
    const elsewhere: RecordCensus = { records: 300, columns: {} };
    const results = { total: 60, cells: 20 };
    const listed = census(50, { ...column({ SUCCESS: 20 }, ["40", 20]), results });
    expect(kept(listed, elsewhere)).toEqual({ ...column({}, ["40", 20]), results });
    const opened = census(1, column({ SUCCESS: 1 }, ["3", 1]));
    expect(kept(elsewhere, opened)?.upfront).toEqual({ total: "3", cells: 1 });
    expect(kept(screen, elsewhere)).toBeUndefined();
  });

  it("keeps the most labels that were counted", () => {
    const listed = (cells: number) =>
      census(100, { ...column({ SUCCESS: cells }), results: { total: 2 * cells, cells } });
    expect(kept(listed(80), listed(30), screen)?.results).toEqual({ total: 160, cells: 80 });
  });
});
