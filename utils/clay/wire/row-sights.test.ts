import { describe, expect, it } from "vitest";
import type { Observation } from "../../model/observation.ts";
import type { RowSight } from "../../model/row-cells.ts";
import { decode } from "./decode.ts";
import { MAX_JSON, MAX_OUTLINED, MAX_ROWS, MAX_TEXT, RowSights } from "./row-sights.ts";

const action = (id: string, condition: string | null) => ({
  id,
  name: id,
  type: "action",
  typeSettings: { actionKey: "find-email", ...(condition && { conditionalRunFormulaText: condition }) },
});
const field = (id: string, type = "text") => ({ id, name: id, type, typeSettings: {} });
const CONDITION = "{{f_text}} && {{f_enriched}}?.email && {{f_list}} && {{f_gone}} && {{f_created_at}}";
const TABLE = {
  id: "t_a",
  name: "Leads",
  fields: [
    field("f_text"),
    field("f_list", "source"),
    field("f_other"),
    action("f_enriched", null),
    action("f_x", CONDITION),
  ],
};
const see = (
  sights: RowSights,
  endpoint: string,
  response: unknown,
  more: Record<string, string> = {},
  request: unknown = null,
) =>
  decode(
    {
      endpoint,
      params: { tableId: "t_a", ...more },
      request: JSON.stringify(request),
      response: JSON.stringify(response),
    },
    sights,
  );
const opened = (): RowSights => {
  const sights = new RowSights();
  see(sights, "table", TABLE);
  return sights;
};
const partsOf = (observations: Observation[]) => observations.filter((it) => it.kind === "row-sights");
const rowsOf = (observations: Observation[]): RowSight[] => partsOf(observations).flatMap(({ rows }) => rows);
const cellsOf = (cells: Record<string, unknown>) =>
  rowsOf(see(opened(), "records", { results: [{ id: "r_1", cells }] }))[0]?.cells;

describe("the rows that the page loads", () => {
  it("are reduced to the cells that a run condition reads, and of others to whether they are filled", () => {
    const secret = {
      value: "PLANTED-SECRET",
      externalContent: { fullValue: "PLANTED-SECRET", hiddenValue: "PLANTED-SECRET" },
    };
    const record = {
      id: "r_1",
      dedupeValue: "PLANTED-SECRET",
      cells: { f_text: { value: "yes" }, f_other: secret, f_x: secret, f_elsewhere: secret, f_created_at: secret },
    };
    for (const [endpoint, body] of [
      ["records", { results: [record] }],
      ["record", record],
      ["record", { record }],
    ] as const) {
      const seen = see(opened(), endpoint, body);
      expect(rowsOf(seen)).toEqual([
        {
          id: "r_1",
          number: null,
          cells: {
            f_text: { state: "value", value: "yes" },
            f_list: { state: "empty" },
            f_enriched: { state: "empty", status: "UNKNOWN" },
            f_other: { state: "object" },
            f_x: { state: "object" },
          },
        },
      ]);
      expect(JSON.stringify(seen)).not.toContain("PLANTED-SECRET");
    }
  });

  it("are not taken of a table that was not read, that runs nothing, or whose rows have no id", () => {
    const rows = { results: [{ id: "r_1", cells: { f_text: { value: "yes" } } }] };
    expect(rowsOf(see(new RowSights(), "records", rows))).toEqual([]);
    const without = new RowSights();
    see(without, "table", { ...TABLE, fields: TABLE.fields.filter(({ type }) => type !== "action") });
    expect(rowsOf(see(without, "records", rows))).toEqual([]);
    expect(
      rowsOf(see(opened(), "records", { results: [{ cells: {} }, { id: "jane@example.com", cells: {} }] })),
    ).toEqual([]);
  });

  it("carry their place in the view where the page has shown the order", () => {
    const sights = opened();
    see(sights, "record-ids", { results: ["r_1", "r_2", "r_3"] }, { viewId: "gv_a" });
    const rows = rowsOf(see(sights, "records", { results: ["r_3", "r_1", "r_9"].map((id) => ({ id, cells: {} })) }));
    expect(rows.map(({ number }) => number)).toEqual([3, 1, null]);
    see(sights, "record-ids", { results: ["r_3"] }, { viewId: "gv_b" });
    expect(rowsOf(see(sights, "record", { id: "r_3", cells: {} }))[0]?.number).toBe(1);
  });

  it("follow a condition that is saved, and a column that goes", () => {
    const sights = opened();
    const rows = { results: [{ id: "r_1", cells: { f_text: { value: "a" }, f_other: { value: "b" } } }] };
    const saved = { typeSettings: { actionKey: "find-email", conditionalRunFormulaText: "{{f_other}}" } };
    see(sights, "field-patch", {}, { fieldId: "f_x" }, saved);
    expect(rowsOf(see(sights, "records", rows))[0]?.cells).toEqual({
      f_other: { state: "value", value: "b" },
      f_text: { state: "object" },
      f_enriched: { state: "empty" },
      f_x: { state: "empty" },
    });
    see(sights, "field-delete", null, { fieldId: "f_x" });
    expect(rowsOf(see(sights, "records", rows))[0]?.cells).toEqual({
      f_text: { state: "object" },
      f_other: { state: "object" },
      f_enriched: { state: "empty" },
    });
  });

  it("leave in parts, and no more of them than are held", () => {
    const ids = Array.from({ length: MAX_ROWS + 10 }, (_, index) => `r_${index}`);
    const sights = opened();
    const parts = partsOf(see(sights, "records", { results: ids.map((id) => ({ id, cells: {} })) }));
    expect(parts.flatMap(({ rows }) => rows)).toHaveLength(MAX_ROWS);
    expect(Math.max(...parts.map(({ rows }) => rows.length))).toBeLessThan(MAX_ROWS / 10);
    const again = rowsOf(
      see(sights, "records", {
        results: [
          { id: "r_0", cells: {} },
          { id: "r_new", cells: {} },
        ],
      }),
    );
    expect(again.map(({ id }) => id)).toEqual(["r_0"]);
    const large = ids
      .slice(0, 60)
      .map((id) => ({ id, cells: { f_list: { externalContent: { fullValue: ["x".repeat(19_000)] } } } }));
    const sizes = partsOf(see(opened(), "records", { results: large })).map((part) => JSON.stringify(part).length);
    expect(Math.max(...sizes)).toBeLessThan(400_000);
  });
});

describe("a cell that no condition reads", () => {
  const outlined = (cell: unknown, id = "f_other") => cellsOf({ [id]: cell })?.[id];

  it("says no more than whether it is filled", () => {
    const long = "x".repeat(MAX_TEXT + 1);
    for (const value of ["no", " ", 1, true, [], {}, long]) expect(outlined({ value })).toEqual({ state: "object" });
    expect(outlined({ value: "cut", metadata: { isPreview: true } })).toEqual({ state: "object" });
    for (const none of [undefined, null, {}, { value: null }, { value: "" }]) {
      expect(outlined(none)).toEqual({ state: "empty" });
    }
    // Falsy, and yet a value.
    for (const value of [0, false]) expect(outlined({ value })).toEqual({ state: "unknown" });
    expect(outlined({ value: "", metadata: { isPreview: true } })).toEqual({ state: "unknown" });
  });

  it("of an enrichment goes by its content, and without it by its status, which stays behind", () => {
    expect(outlined({ value: "x", externalContent: { fullValue: { email: "x" } } }, "f_x")).toEqual({
      state: "object",
    });
    expect(outlined({ value: "x", metadata: { status: "SUCCESS" } }, "f_x")).toEqual({ state: "object" });
    expect(outlined({ metadata: { status: "ERROR_RUN_CONDITION_NOT_MET" } }, "f_x")).toEqual({ state: "empty" });
    expect(outlined({ metadata: { status: "ERROR" } }, "f_x")).toEqual({ state: "unknown" });
  });

  it("is looked at in so many columns, and in none that a suggestion cannot ask to be empty", () => {
    const sights = new RowSights();
    const many = Array.from({ length: MAX_OUTLINED + 5 }, (_, index) => field(`f_${index}`));
    const typed = (id: string, type: string) => ({ ...field(id), typeSettings: { dataTypeSettings: { type } } });
    const fields = [typed("f_number", "number"), typed("f_mail", "email"), field("f_list", "source"), ...many];
    see(sights, "table", { ...TABLE, fields: [...fields, action("f_x", null)] });
    const cells = rowsOf(see(sights, "records", { results: [{ id: "r_1", cells: {} }] }))[0]?.cells;
    expect(Object.keys(cells ?? {})).toEqual(["f_mail", ...many.slice(0, MAX_OUTLINED - 1).map(({ id }) => id)]);
  });
});

describe("a cell", () => {
  it("of a plain column is its value, empty where there is none, unknown where it is cut off or long", () => {
    const text = (cell: unknown) => cellsOf({ f_text: cell })?.f_text;
    expect(text({ value: 0 })).toEqual({ state: "value", value: 0 });
    expect(text({ value: "" })).toEqual({ state: "value", value: "" });
    expect(text({ value: { a: [1] } })).toEqual({ state: "value", value: { a: [1] } });
    for (const none of [undefined, null, {}, { value: null }]) expect(text(none)).toEqual({ state: "empty" });
    expect(text({ value: "x", metadata: { isPreview: true } })).toEqual({ state: "unknown" });
    expect(text({ value: "x".repeat(MAX_TEXT) })?.state).toBe("value");
    expect(text({ value: "x".repeat(MAX_TEXT + 1) })).toEqual({ state: "unknown" });
    expect(text({ value: ["x".repeat(MAX_JSON)] })).toEqual({ state: "unknown" });
  });

  it("of an enrichment is its content, not its label; without it what its status says", () => {
    const enriched = (metadata: unknown, fullValue?: unknown) => {
      const content = fullValue !== undefined && { externalContent: { fullValue } };
      return cellsOf({ f_enriched: { value: "Found 1", metadata, ...content } })?.f_enriched;
    };
    const found = { email: "x" };
    const status = "SUCCESS";
    expect(enriched({ status }, found)).toEqual({ state: "value", value: found, status });
    expect(enriched({ status })).toEqual({ state: "object", status });
    expect(enriched({ status }, null)).toEqual({ state: "object", status });
    for (const [other, state] of Object.entries({
      SUCCESS_NO_DATA: "object",
      ERROR_RUN_CONDITION_NOT_MET: "empty",
      ERROR: "unknown",
      RUNNING: "unknown",
      A_STATUS_OF_TOMORROW: "unknown",
    })) {
      expect(enriched({ status: other })).toEqual({ state, status: other });
    }
    expect(enriched({})).toEqual({ state: "empty", status: "UNKNOWN" });
    expect(cellsOf({ f_enriched: undefined })?.f_enriched).toEqual({ state: "empty", status: "UNKNOWN" });
  });

  it("tells no status but a word of Clay's, and none of other columns", () => {
    for (const status of ["toString", 7, "a name", "A@B.C", "X".repeat(61)]) {
      const sight = cellsOf({ f_enriched: { value: "x", metadata: { status } } })?.f_enriched;
      expect(sight).toEqual({ state: "unknown" });
    }
    expect(cellsOf({ f_text: { value: "x", metadata: { status: "SUCCESS" } } })?.f_text).not.toHaveProperty("status");
    expect(cellsOf({ f_list: { value: "Acme" } })?.f_list).toEqual({ state: "unknown" });
  });
});
