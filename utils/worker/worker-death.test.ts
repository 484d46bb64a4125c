import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { KnownSender } from "../messaging/classify-sender.ts";
import { ACTION, COLUMN, TABLE } from "./sample.ts";
import { unanalysedReport } from "./unanalysed-report.ts";

const ADDRESS = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_a/views/gv_a";
const SENDER: KnownSender = { class: "content", tabId: 1, url: ADDRESS };

// Each start loads every module anew, which a busy machine makes slow.
const START_LIMIT = { timeout: 30_000 };

/** A worker as the browser starts it: no module of an earlier one is left, only the database. */
async function startWorker() {
  vi.resetModules();
  return import("./handlers.ts");
}

beforeEach(async () => {
  vi.resetModules();
  const { deleteEverything } = await import("../storage/delete-everything.ts");
  await deleteEverything();
}, START_LIMIT.timeout);

describe("a worker that was ended", START_LIMIT, () => {
  it("leaves everything to the next one, which edits and shows it", async () => {
    const first = await startWorker();
    await first.observe([{ kind: "table", table: TABLE }], SENDER, 10);
    const second = await startWorker();
    const gated = { ...COLUMN, name: "", action: { ...ACTION, runCondition: "{{f_b}} === ''", pricing: null } };
    await second.observe([{ kind: "column-saved", tableId: "t_a", column: gated }], SENDER, 20);
    const third = await startWorker();
    const analyse = vi.fn((_input: unknown) => unanalysedReport(TABLE, "not asked"));
    await third.viewOfOwnTable({ tableId: "t_a" }, SENDER, analyse);
    const kept = { ...COLUMN, action: { ...ACTION, runCondition: "{{f_b}} === ''" } };
    expect(analyse.mock.calls[0]?.[0]).toMatchObject({ table: { ...TABLE, columns: [kept] } });
  });
});
