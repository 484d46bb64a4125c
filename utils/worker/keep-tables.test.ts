import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Observation } from "../model/observation.ts";
import type { Table } from "../model/table.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { EDITS_KEPT } from "./arrivals.ts";
import { COLUMN, TABLE } from "./sample.ts";

const apply = (now: number, ...observations: Observation[]) =>
  inOneTransaction((repositories) => applyObservations(repositories, observations, now));
const columns = async () => {
  const record = await inOneTransaction(({ tables }) => tables.get("t_a"));
  return record?.value.columns.map(({ name }) => name);
};

const named = (...names: string[]): Table => ({
  ...TABLE,
  columns: names.map((name, index) => ({ ...COLUMN, id: `f_${index}`, name })),
});
const reading = (arrivedAt: number, ...names: string[]): Observation => ({
  kind: "table",
  arrivedAt,
  table: named(...names),
});
const list = (arrivedAt: number, ...names: string[]): Observation => ({
  kind: "workbook-tables",
  arrivedAt,
  workbookId: "wb_a",
  list: { tables: [named(...names)], trimmedTableIds: [] },
});
const saved = (arrivedAt: number, index: number, name: string): Observation => ({
  kind: "column-saved",
  arrivedAt,
  tableId: "t_a",
  column: { ...COLUMN, id: `f_${index}`, name },
});
const removed = (arrivedAt: number, index: number): Observation => ({
  kind: "column-removed",
  arrivedAt,
  tableId: "t_a",
  columnId: `f_${index}`,
});

beforeEach(deleteEverything);
afterEach(closeDatabase);

describe("a reading that another tab hands over late", () => {
  it("brings what it knows and undoes no edit that came after it", async () => {
    await apply(10, reading(10, "A", "B"));
    await apply(30, saved(30, 0, "Edited"), removed(31, 1), saved(32, 2, "New"));
    await apply(40, reading(20, "A", "B, by somebody else", "C, by somebody else"));
    expect(await columns()).toEqual(["Edited", "New"]);
    await apply(50, list(25, "A", "B"));
    expect(await columns()).toEqual(["Edited", "New"]);
  });

  it("undoes no newer reading", async () => {
    await apply(30, reading(30, "New"));
    expect((await apply(40, reading(20, "Old"))).tableIds).toEqual([]);
    expect((await apply(50, list(20, "Old"))).tableIds).toEqual([]);
    expect(await columns()).toEqual(["New"]);
  });

  it("gets the edits that came before the table was known", async () => {
    await apply(30, saved(30, 0, "Edited"));
    await apply(40, reading(20, "A"));
    expect(await columns()).toEqual(["Edited"]);
  });
});

describe("a reading that came after an edit", () => {
  it("stands for itself", async () => {
    await apply(10, reading(10, "A"));
    await apply(20, saved(20, 0, "Edited"));
    await apply(30, reading(30, "Edited elsewhere"));
    expect(await columns()).toEqual(["Edited elsewhere"]);
    await apply(40, list(40, "Listed"));
    expect(await columns()).toEqual(["Listed"]);
    await apply(50, saved(50, 0, "Edited"), reading(50, "Read in the same moment"));
    expect(await columns()).toEqual(["Read in the same moment"]);
  });

  it("counts as coming when it is handed over where its time is not told, or lies ahead", async () => {
    await apply(10, reading(10, "A"));
    await apply(20, saved(3_000, 0, "Edited"));
    await apply(30, { kind: "table", table: named("Untimed") });
    expect(await columns()).toEqual(["Untimed"]);
  });

  it("is believed after the clock was set back", async () => {
    await apply(900_000, reading(900_000, "A"), saved(900_000, 0, "Edited"));
    await apply(10, reading(10, "Read"));
    expect(await columns()).toEqual(["Read"]);
    await apply(20, saved(20, 0, "Edited again"));
    await apply(30, reading(15, "Read"));
    expect(await columns()).toEqual(["Edited again"]);
  });
});

describe("an edit that another tab hands over late", () => {
  it("undoes neither a newer edit of the same column nor a reading that came after it", async () => {
    await apply(10, reading(10, "A", "B"));
    await apply(40, saved(30, 0, "Newer"));
    await apply(50, saved(20, 0, "Older"), saved(21, 1, "Other column"));
    expect(await columns()).toEqual(["Newer", "Other column"]);
    await apply(70, reading(60, "Read", "B"));
    expect((await apply(80, saved(55, 0, "Older still"))).tableIds).toEqual([]);
    expect(await columns()).toEqual(["Read", "B"]);
  });

  it("takes no column away that was added after it, and leaves the order in which they were added", async () => {
    await apply(10, reading(10, "A"));
    await apply(40, saved(30, 2, "Second"));
    await apply(50, saved(20, 1, "First"));
    expect(await columns()).toEqual(["A", "First", "Second"]);
  });
});

it("keeps what came long ago in the table alone, and believes no reading that is older", async () => {
  await apply(10, reading(10, "A", "B"));
  await apply(20, saved(20, 0, "Edited"));
  await apply(2_000_000, saved(2_000_000, 1, "Edited too"));
  const kept = await inOneTransaction(({ arrivals }) => arrivals.get("t_a"));
  expect(kept?.value.edits).toHaveLength(1);
  await apply(2_000_010, reading(15, "A", "B"));
  expect(await columns()).toEqual(["Edited", "Edited too"]);
});

it("keeps so many edits of a table, the last ones", async () => {
  for (let at = 1; at <= EDITS_KEPT + 1; at += 1) await apply(at, saved(at, at, "Edited"));
  const kept = await inOneTransaction(({ arrivals }) => arrivals.get("t_a"));
  expect([kept?.value.edits.length, kept?.value.edits[0]?.at]).toEqual([EDITS_KEPT, 2]);
});

it("has in the end what Clay has, however two tabs' messages fall between each other", async () => {
  // Each tab renames a column of its own or reads the table; when it hands over is another matter.
  const step = fc.record({ tab: fc.nat(1), isReading: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.infiniteStream(fc.boolean()), async (steps, choices) => {
      await deleteEverything();
      const inClay = ["0", "0"];
      const tabs: [Observation[], Observation[]] = [[], []];
      for (const [index, { tab, isReading }] of steps.entries()) {
        if (!isReading) inClay[tab] = `${index}`;
        tabs[tab as 0 | 1].push(
          isReading ? reading(10 + index, ...inClay) : saved(10 + index, tab, inClay[tab] as string),
        );
      }
      await apply(1, reading(1, "0", "0"));
      for (let now = 100; tabs[0].length + tabs[1].length > 0; now += 1) {
        const [first, second] = tabs;
        const next = (choices.next().value ? first.shift() : second.shift()) ?? first.shift() ?? second.shift();
        if (next !== undefined) await apply(now, next);
      }
      expect(await columns()).toEqual(inClay);
    }),
    { numRuns: 60 },
  );
});

it("ends in the same table in whichever order the same answers are handed over", async () => {
  const name = fc.constantFrom("One", "Two", "Three");
  const place = fc.nat(3);
  const at = (index: number) => 10 + index;
  type Timed = (index: number) => Observation;
  const answer: fc.Arbitrary<Timed> = fc.oneof(
    fc.array(name, { maxLength: 4 }).map((names) => (index: number) => reading(at(index), ...names)),
    fc.array(name, { maxLength: 4 }).map((names) => (index: number) => list(at(index), ...names)),
    fc.tuple(place, name).map(
      ([column, to]) =>
        (index: number) =>
          saved(at(index), column, to),
    ),
    place.map((column) => (index: number) => removed(at(index), column)),
    name.map((to) => (index: number): Observation => {
      return {
        kind: "table-settings",
        arrivedAt: at(index),
        tableId: "t_a",
        name: to,
        isAutoRunOn: null,
        keepsExistingResults: null,
      };
    }),
  );
  const answers = fc.array(answer, { maxLength: 8 }).map((timed) => timed.map((make, index) => make(index)));
  const orders = answers.chain((inTime) =>
    fc.tuple(fc.constant(inTime), fc.shuffledSubarray(inTime, { minLength: inTime.length })),
  );
  const endOf = async (observations: readonly Observation[]) => {
    await deleteEverything();
    for (const [index, observation] of observations.entries()) await apply(100 + index, observation);
    return (await inOneTransaction(({ tables }) => tables.get("t_a")))?.value ?? null;
  };
  await fc.assert(
    fc.asyncProperty(orders, async ([inTime, anyHow]) => {
      expect(await endOf(anyHow)).toEqual(await endOf(inTime));
    }),
    { numRuns: 80 },
  );
});
