import { describe, expect, it } from "vitest";
import { COLUMN, TABLE } from "./sample.ts";
import { withColumn, withoutColumn, withSettings } from "./table-edits.ts";

const OTHER = { ...COLUMN, id: "f_b", name: "Other" };

describe("withSettings", () => {
  it("changes what the save mentions and leaves the rest", () => {
    const saved = { kind: "table-settings" as const, tableId: "t_a", name: null, isAutoRunOn: false };
    expect(withSettings(TABLE, { ...saved, keepsExistingResults: null })).toEqual({ ...TABLE, isAutoRunOn: false });
  });
});

describe("withColumn", () => {
  it("merges a column in its place", () => {
    const table = { ...TABLE, columns: [COLUMN, OTHER] };
    expect(withColumn(table, { ...COLUMN, name: "", type: "formula" }).columns).toEqual([
      { ...COLUMN, type: "formula" },
      OTHER,
    ]);
  });

  it("appends a column that is new", () => {
    expect(withColumn(TABLE, OTHER).columns).toEqual([COLUMN, OTHER]);
  });
});

describe("withoutColumn", () => {
  const waterfall = {
    id: "w_1",
    name: null,
    attribute: null,
    steps: [
      { columnId: "f_a", validationColumnId: null },
      { columnId: "f_b", validationColumnId: "f_v" },
    ],
    mergeColumnId: "f_m",
  };
  const table = { ...TABLE, columns: [COLUMN, OTHER], waterfalls: [waterfall] };

  it("removes the column and its step of a waterfall", () => {
    const after = withoutColumn(table, "f_a");
    expect(after.columns).toEqual([OTHER]);
    expect(after.waterfalls).toEqual([{ ...waterfall, steps: [waterfall.steps[1]] }]);
  });

  it("removes a waterfall with its last step", () => {
    expect(withoutColumn(withoutColumn(table, "f_a"), "f_b").waterfalls).toEqual([]);
  });

  it("lets go of a validation and of a merge column", () => {
    const after = withoutColumn(withoutColumn(table, "f_v"), "f_m").waterfalls[0];
    expect(after?.mergeColumnId).toBeNull();
    expect(after?.steps[1]).toEqual({ columnId: "f_b", validationColumnId: null });
  });
});
