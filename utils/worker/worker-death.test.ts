import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Observation } from "../model/observation.ts";
import { letNobodyListen } from "./nobody-listens.ts";
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
  letNobodyListen(fakeBrowser.runtime);
  vi.resetModules();
  const { deleteEverything } = await import("../storage/delete-everything.ts");
  await deleteEverything();
}, START_LIMIT.timeout);

const SERIES: Observation[] = [
  { kind: "table", table: { ...TABLE, name: "Second" } },
  { kind: "row-count", tableId: "t_a", rows: 2 },
  { kind: "run-statuses", tableId: "t_a", statuses: { f_a: { SUCCESS: 2 } } },
  { kind: "column-saved", tableId: "t_a", column: { ...COLUMN, name: "Renamed" } },
  { kind: "drift", drift: { endpoint: "table", path: "x" } },
  { kind: "view-count", tableId: "t_a", viewId: "gv_a", count: { viewRows: 2, tableRows: 2 } },
];

/** Everything that is kept, as text. */
async function kept(): Promise<string> {
  const { openDatabase } = await import("../storage/database.ts");
  const database = await openDatabase();
  const stores = [...database.objectStoreNames];
  return JSON.stringify(await Promise.all(stores.map(async (name) => [name, await database.getAll(name)])));
}

/**
 * Ends the writing transaction at its `count`th request, as the browser does with that of a worker that it ends. Returns whether
 * so many requests came.
 */
function endAtRequest(count: number): { wasReached: () => boolean; restore: () => void } {
  const { put } = IDBObjectStore.prototype;
  let requests = 0;
  IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
    requests += 1;
    const request = put.apply(this, args);
    if (requests === count) this.transaction.abort();
    return request;
  };
  return {
    wasReached: () => requests >= count,
    restore: () => {
      IDBObjectStore.prototype.put = put;
    },
  };
}

describe("a worker that was ended", START_LIMIT, () => {
  it("leaves all of a message or nothing of it, whichever write it was ended in", async () => {
    let ends = 0;
    for (let count = 1; ; count += 1) {
      const worker = await startWorker();
      await worker.observe([{ kind: "table", table: TABLE }], SENDER, 10);
      const before = await kept();
      const ending = endAtRequest(count);
      const outcome = await worker.observe(SERIES, SENDER, 20).then(
        () => "kept",
        () => "lost",
      );
      ending.restore();
      if (!ending.wasReached()) {
        expect(outcome).toBe("kept");
        break;
      }
      ends += 1;
      expect(outcome).toBe("lost");
      const next = await startWorker();
      expect(await kept()).toBe(before);
      await next.observe(SERIES, SENDER, 30);
      const after = await kept();
      for (const part of ["Second", "Renamed", '"viewRows":2', '"SUCCESS":2']) expect(after).toContain(part);
      await (await import("../storage/delete-everything.ts")).deleteEverything();
    }
    expect(ends).toBeGreaterThanOrEqual(SERIES.length);
  });

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
