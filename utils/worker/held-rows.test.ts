import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { judgeConditions } from "../analysis/conditions/judge-conditions.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Observation } from "../model/observation.ts";
import type { RowSight } from "../model/row-cells.ts";
import { closeDatabase } from "../storage/database.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { forgetEverything, observe } from "./handlers.ts";
import { dropUnshownRows, heldRows, ROWS_HELD } from "./held-rows.ts";
import type { Judge } from "./keep-verdicts.ts";
import { ACTION, COLUMN, TABLE } from "./sample.ts";

const addressOf = (tableId: string) => `https://app.clay.com/workspaces/1/workbooks/wb_a/tables/${tableId}/views/gv_a`;
const SENDER: KnownSender = { class: "content", tabId: 1, url: addressOf("t_a") };
const INPUT = { ...COLUMN, id: "f_in", name: "Input", kind: "value" as const, action: null };
const gated = (runCondition: string) => ({ ...COLUMN, action: { ...ACTION, runCondition } });
const YES = '{{f_in}} === "yes"';
const NO = '{{f_in}} === "no"';
const row = (number: number, value: unknown): RowSight => ({
  id: `r_${number}`,
  number,
  cells: { f_in: { state: "value", value } },
});
const sights = (rows: RowSight[], tableId = "t_a"): Observation => ({ kind: "row-sights", tableId, rows });
const see = (observations: Observation[], judge?: Judge) =>
  observe(observations, SENDER, 10, { judge: judge ?? judgeConditions });
const verdicts = () => inOneTransaction(async (stores) => (await stores.verdicts.get("t_a"))?.value ?? null);

let shown: string[] = [];
beforeEach(async () => {
  shown = ["t_a"];
  const query = async () => shown.map((id, index) => ({ id: index, url: addressOf(id) }));
  const answer = (reply: (reply: unknown) => void) => reply({ res: { ok: true, value: null } });
  Object.assign(fakeBrowser.runtime, {
    lastError: undefined,
    sendMessage: (_message: unknown, reply: Parameters<typeof answer>[0]) => answer(reply),
  });
  Object.assign(fakeBrowser.tabs, {
    query,
    sendMessage: (_tab: number, _message: unknown, _options: unknown, reply: Parameters<typeof answer>[0]) =>
      answer(reply),
  });
  await forgetEverything();
  await see([{ kind: "table", table: { ...TABLE, columns: [INPUT, gated(YES)] } }]);
});
afterEach(closeDatabase);

describe("rows that the page has loaded", () => {
  it("are judged, and only figures are kept", async () => {
    await see([sights([row(1, "PLANTED-SECRET"), row(2, "yes"), row(3, "yes")])]);
    const counts = { condition: YES, run: 2, skip: 1, unknown: 0, passingRow: 2, failingRow: 1 };
    expect(await verdicts()).toEqual({ [counts.condition]: counts });
    const database = await indexedDB.databases();
    expect(database).toHaveLength(1);
    const kept = await inOneTransaction(async (stores) =>
      JSON.stringify([await stores.verdicts.all(), await stores.tables.all()]),
    );
    expect(kept).toContain("passingRow");
    expect(kept).not.toContain("PLANTED-SECRET");
  });

  it("count once each, as they were seen last", async () => {
    await see([sights([row(1, "no"), row(2, "yes")])]);
    await see([sights([row(1, "yes")])]);
    expect(await verdicts()).toMatchObject({ [YES]: { run: 2, skip: 0 } });
  });

  it("are judged anew when the condition is saved", async () => {
    await see([sights([row(1, "no"), row(2, "yes"), row(3, "yes")])]);
    await see([{ kind: "column-saved", tableId: "t_a", column: gated(NO) }]);
    expect(await verdicts()).toEqual({ [NO]: expect.objectContaining({ condition: NO, run: 1, skip: 2 }) });
    await see([{ kind: "column-removed", tableId: "t_a", columnId: "f_a" }]);
    expect(await verdicts()).toEqual({});
  });

  it("are dropped with the last tab that shows their table, with everything else, and what was counted stays", async () => {
    await see([sights([row(1, "yes"), row(2, "no")])]);
    expect(heldRows("t_a")).toHaveLength(2);
    shown = ["t_b"];
    await dropUnshownRows();
    expect(heldRows("t_a")).toEqual([]);
    expect(await verdicts()).toMatchObject({ [YES]: { run: 1, skip: 1 } });
    await see([sights([row(1, "yes")])]);
    expect(heldRows("t_a")).toEqual([]);
    shown = ["t_a"];
    // Fewer than were counted before: that stays until as many are back.
    await see([sights([row(1, "yes")])]);
    expect(await verdicts()).toMatchObject({ [YES]: { run: 1, skip: 1 } });
    await forgetEverything();
    expect([heldRows("t_a"), await verdicts()]).toEqual([[], null]);
  });

  it("are no more than can be held, and none of another table", async () => {
    const many = Array.from({ length: ROWS_HELD + 5 }, (_, index) => row(index + 1, "yes"));
    await see([sights(many), sights([row(1, "yes")], "t_b")]);
    expect([heldRows("t_a").length, heldRows("t_b").length]).toEqual([ROWS_HELD, 0]);
  });

  it("do not hinder what else was seen when judging them fails", async () => {
    const failing = () => {
      throw new Error("PLANTED-SECRET");
    };
    await see([sights([row(1, "yes")]), { kind: "row-count", tableId: "t_a", rows: 7 }], failing);
    expect(await inOneTransaction(async ({ rowCounts }) => (await rowCounts.get("t_a"))?.value)).toBe(7);
    expect(await verdicts()).toBeNull();
  });
});
