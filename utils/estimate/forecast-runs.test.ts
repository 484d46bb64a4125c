import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { action, forecast, HALF, known, likely, REFUNDED, reading, VALUE } from "../../tests/fixtures/forecast.ts";
import type { RowSight } from "../model/row-cells.ts";
import type { Column } from "../model/table.ts";
import { COLUMN } from "../worker/sample.ts";

const FIRST = { columnId: "f_one", validationColumnId: null };
const chain = [action("f_one"), action("f_two"), action("f_three")];
const WATERFALL = [
  {
    id: "g",
    name: null,
    attribute: null,
    mergeColumnId: null,
    steps: chain.map(({ id }) => ({ columnId: id, validationColumnId: null })),
  },
];

// A failure now and then is expected before any was seen: 99 of 100 runs work.
const WORKS = 0.99;

describe("a waterfall", () => {
  it("reaches a step where all earlier ones missed", () => {
    const runs = forecast({ columns: chain, waterfalls: WATERFALL });
    expect(likely(runs, "f_one")).toBe(1_000);
    expect(likely(runs, "f_two")).toBeCloseTo(1_000 * (1 - 0.5 * WORKS), -1);
    expect(likely(runs, "f_three")).toBeCloseTo(1_000 * (1 - 0.5 * WORKS) ** 2, -1);
    expect(likely(runs, "f_three", "billed")).toBeCloseTo(0.5 * WORKS * likely(runs, "f_three"), -1);
  });

  it("by hand is the same as Clay's own", () => {
    const [one, two, three] = [
      action("f_one"),
      action("f_two", { runCondition: "!{{f_one}}?.email" }),
      action("f_three", { runCondition: "!{{f_one}}?.email && !{{f_two}}?.email" }),
    ];
    const byHand = forecast({ columns: [one, two, three] });
    const own = forecast({ columns: chain, waterfalls: WATERFALL });
    for (const { id } of chain) expect(likely(byHand, id)).toBe(likely(own, id));
  });

  it("goes on after a result that is not valid, and checks what was found", () => {
    const columns = [action("f_one"), action("f_check", { inputs: reading("f_one") }), action("f_two")];
    const steps = [
      { ...FIRST, validationColumnId: "f_check" },
      { columnId: "f_two", validationColumnId: null },
    ];
    const runs = forecast({ columns, waterfalls: [{ ...(WATERFALL[0] as (typeof WATERFALL)[0]), steps }] });
    expect(likely(runs, "f_check")).toBe(Math.round(1_000 * 0.5 * WORKS));
    expect(likely(runs, "f_two")).toBeCloseTo(1_000 * (1 - 0.5 * WORKS * 0.85), -1);
  });
});

describe("a chain by hand, as its run conditions are written,", () => {
  const step = (id: string, runCondition: string) => action(id, { runCondition });
  const merge: Column = {
    ...VALUE,
    id: "f_merge",
    kind: "formula",
    formula: { text: "{{f_one}}?.email || {{f_two}}?.email", mappedPath: null },
  };
  const second = step("f_two", "!{{f_one}}?.email");
  const third = (runCondition: string, before: Column[] = [action("f_one"), second]) =>
    likely(forecast({ columns: [...before, merge, step("f_three", runCondition)] }), "f_three");
  const HITS = 0.5 * WORKS;
  /** Rows on which two steps found nothing. */
  const LEFT = 1_000 * (1 - HITS) ** 2;

  it("runs a step that looks at the one before it only on the rows that an earlier one answered too", () => {
    expect(third("!{{f_two}}?.email")).toBeCloseTo(1_000 * (1 - (1 - HITS) * HITS), -1);
    const columns = [
      action("f_one"),
      second,
      step("f_three", "!{{f_two}}?.email"),
      step("f_four", "!{{f_three}}?.email"),
    ];
    const ofThree = 1 - (1 - HITS) * HITS;
    expect(likely(forecast({ columns }), "f_four")).toBeCloseTo(1_000 * (1 - ofThree * HITS), -1);
  });

  it("runs one that asks for the step before it to have run and found nothing where all before found nothing", () => {
    expect(third("{{f_two}} && !{{f_two}}?.email")).toBeCloseTo(LEFT * WORKS, -1);
  });

  it("counts a step once that is asked directly and by a formula that merges it", () => {
    expect(third("!{{f_one}}?.email && !{{f_merge}}")).toBeCloseTo(LEFT, -1);
  });

  it("counts what a formula merges among the rows of the steps behind it", () => {
    const gated = [step("f_one", "{{f_x}}"), step("f_two", "{{f_x}} && !{{f_one}}?.email")];
    const direct = third("{{f_x}} && !{{f_one}}?.email && !{{f_two}}?.email", gated);
    expect(third("{{f_x}} && !{{f_merge}}", gated)).toBe(direct);
    expect(direct).toBeLessThan(150);
  });

  it("leaves to a step without a gate of its own the rows that a gated one before it never came to", () => {
    const gated = [action("f_one"), step("f_two", "{{f_x}} && !{{f_one}}?.email")];
    const missed = 0.5 * (1 - HITS) * HITS;
    expect(third("!{{f_two}}?.email", gated) / 1_000).toBeCloseTo(1 - missed, 1);
  });
});

describe("the table's own runs", () => {
  it("tell how many open rows run and find something", () => {
    const statuses = { f_one: { SUCCESS: 2_000, SUCCESS_NO_DATA: 6_000, ERROR_RUN_CONDITION_NOT_MET: 2_000 } };
    const runs = forecast({ columns: [action("f_one", { runCondition: "{{f_x}}" })], rows: 20_000, statuses });
    expect(likely(runs, "f_one")).toBeCloseTo(8_000, -2);
    expect(likely(runs, "f_one", "billed")).toBeCloseTo(10_000 * 0.2, -3);
    expect(runs.get("f_one")?.explanation).toContain("2,000 of 8,000 runs so far found something.");
  });

  it("outweigh the rate from elsewhere once they are many", () => {
    const of = (found: number, missed: number) =>
      likely(
        forecast({
          columns: [action("f_one")],
          rows: found + missed + 1_000,
          statuses: { f_one: { SUCCESS: found, SUCCESS_NO_DATA: missed } },
          subject: { hitPrior: { ...HALF, low: 0.4, likely: 0.5, high: 0.6 } },
        }),
        "f_one",
        "billed",
      );
    expect(of(9, 1)).toBeLessThan(700);
    expect(of(9_000, 1_000)).toBeGreaterThan(880);
  });
});

describe("a condition that asks for the whole cell of an enrichment", () => {
  // Half of the runs find something.
  const rows = (runCondition: string) =>
    likely(forecast({ columns: [action("f_one"), action("f_two", { runCondition })] }), "f_two");

  it("holds on every row on which that has run, since a miss is an object too", () => {
    expect(rows("!!{{f_one}}")).toBe(1_000 * WORKS);
    expect(rows("{{f_one}}?.email")).toBeCloseTo(500 * WORKS, -1);
  });

  it("and the opposite on those alone on which it failed", () => {
    expect(rows("!{{f_one}}")).toBeCloseTo(1_000 * (1 - WORKS), -1);
  });
});

it("counts the rows of a new column by the statuses of an older one with the same condition", () => {
  const columns = [action("f_old", { runCondition: "{{f_x}}" }), action("f_new", { runCondition: "{{f_x}}" })];
  const statuses = { f_old: { SUCCESS: 700, ERROR_RUN_CONDITION_NOT_MET: 9_300 }, f_new: {} };
  expect(likely(forecast({ columns, rows: 10_000, statuses }), "f_new")).toBeCloseTo(700, -1);
});

describe("plain values that an input needs", () => {
  const seenRows = Array.from({ length: 40 }, (_, at): RowSight => {
    return { id: `r_${at}`, number: at + 1, cells: { f_x: { state: at % 4 === 0 ? "object" : "empty" } } };
  });
  const columns = [action("f_one", { inputs: reading("f_x") })];

  it("are as often there as on the rows that the page has loaded", () => {
    expect(likely(forecast({ columns, seenRows }), "f_one") / 1_000).toBeCloseTo(0.27, 1);
    expect(likely(forecast({ columns }), "f_one")).toBeGreaterThan(900);
  });

  it("or as the statuses of more rows say", () => {
    const older = action("f_old", { inputs: reading("f_x") });
    const statuses = { f_one: {}, f_old: { SUCCESS: 500, ERROR_BLANK_TOKEN: 500 } };
    const runs = forecast({ columns: [older, ...columns], seenRows, statuses, rows: 1_000 });
    expect(likely(runs, "f_one")).toBeCloseTo(500, -2);
  });
});

describe("what is billed", () => {
  const billed = (share: number) =>
    known(
      forecast({ columns: [action("f_one")], subject: { missBilling: { ...REFUNDED, share } } }).get("f_one")?.billed,
    );

  it("are finds, and misses where the action bills them", () => {
    expect(billed(0).likely).toBeCloseTo(500 * WORKS, -1);
    expect(billed(1).likely).toBeCloseTo(1_000 * WORKS, -1);
  });

  it("runs from the likelier to the other where that is not known", () => {
    const { low, likely: middle, high } = billed(0.25);
    expect(low).toBeLessThan(520);
    expect(high).toBeGreaterThan(960);
    // Three readings of four bill no miss, so the middle one lies a little above what finds alone come to.
    expect(middle / (500 * WORKS)).toBeGreaterThan(1);
    expect(middle / (500 * WORKS)).toBeLessThan(1.03);
  });

  it("is exact where every run answers and nothing is left to chance", () => {
    const runs = forecast({ columns: [action("f_one")], subject: { hitPrior: null } }).get("f_one");
    expect(runs?.rows).toEqual({ low: 1_000, likely: 1_000, high: 1_000 });
  });
});

describe("what cannot be known", () => {
  it("stays unknown, with its reason", () => {
    const runs = forecast({ columns: [action("f_one")], rows: null }).get("f_one");
    expect(runs).toMatchObject({ billed: { unknown: "The number of rows has not been seen." }, spread: null });
    const broken = forecast({ columns: [action("f_one", { runCondition: "{{f_one" })] }).get("f_one");
    expect(broken?.rows).toHaveProperty("unknown");
  });

  it("does not go round in a circle", () => {
    const formula = { text: "{{f_b}}", mappedPath: null };
    const round = (id: string, text: string): Column => ({
      ...COLUMN,
      id,
      kind: "formula",
      action: null,
      formula: { ...formula, text },
    });
    const columns = [
      round("f_a", "{{f_b}} + {{f_one}}"),
      round("f_b", "{{f_a}} + {{f_one}}"),
      action("f_one", { inputs: reading("f_a") }),
    ];
    expect(() => forecast({ columns })).not.toThrow();
  });
});

describe("whatever the table", () => {
  const counts = fc.dictionary(
    fc.constantFrom(
      "SUCCESS",
      "SUCCESS_NO_DATA",
      "ERROR",
      "ERROR_BLANK_TOKEN",
      "ERROR_RUN_CONDITION_NOT_MET",
      "QUEUED",
    ),
    fc.nat(400),
  );
  const conditions = fc.constantFrom(
    null,
    "{{f_x}}",
    "!{{f_one}}?.email",
    "{{f_one}}?.size > 5 && {{f_x}}",
    "true",
    "false",
  );

  it("keeps low ≤ likely ≤ high ≤ rows, and bills no more than runs", () => {
    fc.assert(
      fc.property(conditions, counts, counts, fc.nat(3_000), (runCondition, one, two, rows) => {
        const columns = [action("f_one"), action("f_two", { runCondition, inputs: reading("f_one") })];
        const runs = forecast({ columns, rows, statuses: { f_one: one, f_two: two } });
        for (const { rows: count, billed } of runs.values()) {
          for (const it of [known(count), known(billed)]) {
            expect([0, it.low, it.likely, it.high, rows]).toEqual(
              [0, it.low, it.likely, it.high, rows].sort((a, b) => a - b),
            );
          }
          expect(known(billed).likely).toBeLessThanOrEqual(known(count).likely);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("expects more of more rows, and a share of them that stays", () => {
    fc.assert(
      fc.property(conditions, fc.integer({ min: 1, max: 2_000 }), (runCondition, rows) => {
        const columns = [action("f_one"), action("f_two", { runCondition })];
        const [few, many] = [forecast({ columns, rows }), forecast({ columns, rows: rows * 10 })];
        for (const id of ["f_one", "f_two"]) {
          expect(Math.abs(likely(many, id) - 10 * likely(few, id))).toBeLessThanOrEqual(20 + rows * 0.1);
          expect(known(many.get(id)?.rows).high).toBeGreaterThanOrEqual(known(few.get(id)?.rows).high);
        }
      }),
      { numRuns: 40 },
    );
  });
});
