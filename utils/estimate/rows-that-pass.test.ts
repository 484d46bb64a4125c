import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { censusOf } from "../expressions/run-statuses.ts";
import type { Gate } from "../model/gate.ts";
import { isKnown, type KnownQuantity } from "../model/quantity.ts";
import { rowsThatPass, type SeenVerdicts } from "./rows-that-pass.ts";
import { rowsToRun } from "./rows-to-run.ts";

const seen = (run: number, skip: number, unknown = 0) => ({ run, skip, unknown });
const known = (quantity: KnownQuantity | null): KnownQuantity => {
  if (quantity === null) throw new Error("some row was judged");
  return quantity;
};
const CONDITION = { text: "{{f_b}}", references: ["f_b"], missing: [], guards: [], traps: [], problem: null };
const GATED: Gate = {
  condition: { ...CONDITION, state: "depends" },
  stops: [{ cause: "run-condition", sentence: "" }],
  cells: null,
};
const withCells = (gate: Gate, statuses: Record<string, number>): Gate => ({ ...gate, cells: censusOf(statuses) });
const toRun = (verdicts: SeenVerdicts, gate = GATED, statuses: Record<string, number> = {}, tableRows = 1_000) =>
  rowsToRun(withCells(gate, statuses), {
    tableRows,
    verdicts: { ...verdicts, condition: "{{f_b}}", passingRow: null, failingRow: null },
  });

describe("rowsThatPass", () => {
  it("is Wilson's interval of 80 % where the rows seen are few among many", () => {
    // The roots of (0.62 - p)² = z² p (1 - p) / 50 with z = 1.2816: 0.52953 and 0.70283.
    expect(rowsThatPass(100_000, 1_000_000, seen(31, 19))).toEqual({ low: 52_953, likely: 62_000, high: 70_284 });
  });

  it("is exact where every row was seen and judged", () => {
    expect(rowsThatPass(50, 50, seen(31, 19))).toEqual({ low: 31, likely: 31, high: 31 });
    expect(rowsThatPass(50, 50, seen(31, 15, 4))).toMatchObject({ low: 31, high: 35 });
  });

  it("is not known where no row could be judged", () => {
    expect(rowsThatPass(50, 50, seen(0, 0, 9))).toBeNull();
    expect(rowsThatPass(50, 50, seen(0, 0))).toBeNull();
  });

  const verdicts = fc.record({ run: fc.nat(200), skip: fc.nat(200), unknown: fc.nat(50) });
  const judged = verdicts.filter(({ run, skip }) => run + skip > 0);

  it("keeps 0 ≤ low ≤ likely ≤ high ≤ open", () => {
    fc.assert(
      fc.property(judged, fc.nat(5_000), fc.nat(5_000), fc.boolean(), (counts, open, closed, isWhole) => {
        const { low, likely, high } = known(rowsThatPass(open, isWhole ? open : open + closed, counts));
        expect([0, low, likely, high, open]).toEqual([0, low, likely, high, open].toSorted((a, b) => a - b));
      }),
    );
  });

  it("never widens when more rows were seen at the same rate", () => {
    fc.assert(
      fc.property(
        judged,
        fc.integer({ min: 2, max: 9 }),
        fc.nat(5_000),
        fc.boolean(),
        (counts, times, more, isWhole) => {
          const many = seen(counts.run * times, counts.skip * times, counts.unknown * times);
          const tableRows = many.run + many.skip + many.unknown + more;
          const open = isWhole ? tableRows : Math.floor(tableRows / 2);
          const [few, lots] = [
            known(rowsThatPass(open, tableRows, counts)),
            known(rowsThatPass(open, tableRows, many)),
          ];
          expect(lots.low).toBeGreaterThanOrEqual(few.low);
          expect(lots.high).toBeLessThanOrEqual(few.high);
          expect(lots.likely).toBe(few.likely);
        },
      ),
    );
  });

  it("lets no more rows through a stricter gate", () => {
    fc.assert(
      fc.property(judged, fc.nat(200), fc.nat(50), fc.nat(2_000), (counts, lost, unsure, more) => {
        const stopped = Math.min(counts.run, lost);
        const stoppedUnsure = Math.min(counts.unknown, unsure);
        const strict = seen(
          counts.run - stopped,
          counts.skip + stopped + stoppedUnsure,
          counts.unknown - stoppedUnsure,
        );
        const tableRows = counts.run + counts.skip + counts.unknown + more;
        for (const open of [tableRows, Math.floor(tableRows / 3)]) {
          const [loose, tight] = [
            known(rowsThatPass(open, tableRows, counts)),
            known(rowsThatPass(open, tableRows, strict)),
          ];
          for (const end of ["low", "likely", "high"] as const) expect(tight[end]).toBeLessThanOrEqual(loose[end]);
        }
      }),
    );
  });
});

describe("rows to run, where the condition was tried on rows that the page has loaded", () => {
  it("are the open rows by the share that passes, with the sample in words", () => {
    const { rows, explanation } = toRun(seen(31, 19), GATED, { SUCCESS: 400 });
    expect(rows).toEqual({ low: 317, likely: 372, high: 422 });
    expect(explanation).toEqual(["600 rows have no result yet.", "31 of 50 rows seen pass its run condition."]);
  });

  it("say how many rows could not be judged, and fall back on history where none could", () => {
    expect(toRun(seen(1, 0, 2)).explanation).toContain(
      "1 of 3 rows seen passes its run condition, 2 could not be judged.",
    );
    const history = { SUCCESS: 100, ERROR_RUN_CONDITION_NOT_MET: 300 };
    expect(toRun(seen(0, 0, 50), GATED, history).rows).toEqual({ low: 0, likely: 150, high: 600 });
  });

  it("promise no row where something else may stop it as well", () => {
    const later: Gate = { ...GATED, stops: [...GATED.stops, { cause: "waterfall", sentence: "" }] };
    expect(toRun(seen(50, 0), later).rows).toMatchObject({ low: 0, likely: 1_000, high: 1_000 });
  });

  it("never cost more than without the gate, and leave a parked column alone", () => {
    const free: Gate = { condition: { ...CONDITION, state: "none" }, stops: [], cells: null };
    const counts = fc.record({ run: fc.nat(100), skip: fc.nat(100), unknown: fc.nat(100) });
    fc.assert(
      fc.property(counts, fc.nat(500), fc.nat(500), (verdicts, done, failed) => {
        const statuses = { SUCCESS: done, ERROR: failed };
        const [gated, open] = [toRun(verdicts, GATED, statuses).rows, toRun(verdicts, free, statuses).rows];
        if (!isKnown(gated) || !isKnown(open)) throw new Error("both are known here");
        for (const end of ["low", "likely", "high"] as const) expect(gated[end]).toBeLessThanOrEqual(open[end]);
      }),
    );
    const parked: Gate = { ...GATED, stops: [{ cause: "parked", sentence: "" }] };
    expect(toRun(seen(50, 0), parked).rows).toEqual({ low: 0, likely: 0, high: 0 });
  });
});
