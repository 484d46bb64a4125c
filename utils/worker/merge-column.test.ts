import { describe, expect, it } from "vitest";
import { mergeColumn } from "./merge-column.ts";
import { ACTION, COLUMN } from "./sample.ts";

// What a save tells of an action when Clay's reply did not come with the action's definition.
const BARE = { displayName: null, providerType: null, requiresOwnKey: null, pricing: null, outputs: [] };

describe("mergeColumn", () => {
  it("takes a new column as it is", () => {
    expect(mergeColumn(null, COLUMN)).toEqual(COLUMN);
  });

  it("takes what was saved: the condition, the switch, the connection", () => {
    const action = { ...ACTION, runCondition: "{{f_b}} === ''", isAutoRunOn: false, accountId: "aa_1" };
    expect(mergeColumn(COLUMN, { ...COLUMN, action })).toEqual({ ...COLUMN, action });
  });

  it("keeps what only the action's definition tells while it is the same action", () => {
    expect(mergeColumn(COLUMN, { ...COLUMN, action: { ...ACTION, ...BARE } })).toEqual(COLUMN);
  });

  it.each([
    ["key", { key: "other" }],
    ["package", { packageId: "p2" }],
  ])("forgets the definition when the action has another %s", (_, other) => {
    const saved = { ...COLUMN, action: { ...ACTION, ...BARE, ...other } };
    expect(mergeColumn(COLUMN, saved)).toEqual(saved);
  });

  it("believes a saved definition before the stored one", () => {
    const action = { ...ACTION, requiresOwnKey: true, pricing: { legacy: null, modern: null }, outputs: [] };
    expect(mergeColumn(COLUMN, { ...COLUMN, action }).action).toEqual({ ...action, outputs: ACTION.outputs });
  });

  it("keeps the name, the group and the data type when the save is read from a request", () => {
    expect(mergeColumn(COLUMN, { ...COLUMN, name: "", groupId: null, dataType: null })).toEqual(COLUMN);
  });

  it("lets a column leave its group when the reply says so", () => {
    expect(mergeColumn(COLUMN, { ...COLUMN, groupId: null }).groupId).toBeNull();
  });

  it("lets an action become a plain column and a plain column an action", () => {
    const plain = { ...COLUMN, kind: "value" as const, type: "text", action: null };
    expect(mergeColumn(COLUMN, plain)).toEqual(plain);
    expect(mergeColumn(plain, COLUMN)).toEqual(COLUMN);
  });
});
