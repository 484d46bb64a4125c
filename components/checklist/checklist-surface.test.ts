import { describe, expect, it } from "vitest";
import type { ChecklistColumn } from "../../utils/model/checklist.ts";
import type { OwnKeyState } from "../../utils/model/own-key.ts";
import { movedColumns, type ReadyChecklist, typedUsd } from "./checklist-surface.ts";

const NOT_KNOWN = { unknown: "not asked" };

function column(columnId: string, state: OwnKeyState): ChecklistColumn {
  return {
    tableId: "t_a",
    tableName: "Leads",
    columnId,
    name: columnId,
    state,
    netUsdPer1000: NOT_KNOWN,
    netUsdPerMonth: NOT_KNOWN,
    explanation: [],
  };
}

function view(columns: ChecklistColumn[], tableId = "t_a"): ReadyChecklist {
  return {
    state: "ready",
    checklist: {
      scope: { kind: "table", tableId },
      title: "",
      workspaceId: "1",
      groups: [
        {
          providerId: "findymail",
          providerName: "Findymail",
          verdict: "done",
          isConnected: true,
          netUsdPerMonth: NOT_KNOWN,
          columns,
          steps: [],
          advice: [],
          ownPrice: null,
          note: "",
        },
      ],
      netUsdPerMonth: NOT_KNOWN,
      notes: [],
    },
    tableId,
    reach: "table",
    reaches: ["table"],
    looked: { tables: 1, columns: columns.length },
    leftOut: [],
    connectionsSeenAt: null,
    prices: {},
  };
}

describe("a column that has just moved", () => {
  it("is one that the user's key runs now and did not run before", () => {
    const before = view([column("f_a", "account-exists"), column("f_b", "in-use"), column("f_c", "connectable")]);
    const after = view([column("f_a", "in-use"), column("f_b", "in-use"), column("f_c", "account-exists")]);
    expect(movedColumns(before, after)).toEqual(["t_a/f_a"]);
  });

  it("is not one that was not in sight before, nor one of another scope", () => {
    expect(movedColumns(view([]), view([column("f_a", "in-use")]))).toEqual([]);
    expect(movedColumns(view([column("f_a", "connectable")]), view([column("f_a", "in-use")], "t_b"))).toEqual([]);
  });
});

describe("a typed price", () => {
  it.each([
    ["0.04", "0.04"],
    [" $12 ", "12"],
    [".5", "0.5"],
    ["0", "0"],
    ["1000", "1000"],
  ])("%j is %j dollars", (text, usd) => expect(typedUsd(text)).toBe(usd));

  it.each(["", "four", "0,04", "-1", "1000.01", "1e3", "0.0000000001"])("%j is none", (text) =>
    expect(typedUsd(text)).toBeNull(),
  );
});
