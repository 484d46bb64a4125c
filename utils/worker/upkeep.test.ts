import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CodedError } from "../diagnostics/coded-error.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { withRoom } from "./make-room.ts";
import { TABLE } from "./sample.ts";
import { tidyUp } from "./upkeep.ts";

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const put = (id: string, seenAt: number) => inOneTransaction(({ tables }) => tables.put(id, { ...TABLE, id }, seenAt));
const ids = () => inOneTransaction(({ tables }) => tables.ids());

beforeEach(async () => {
  await deleteEverything();
  const url = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_open/views/gv_a";
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1, url }] });
});
afterEach(closeDatabase);

describe("tidyUp", () => {
  it("works at most once a day, and again when the clock was set back", async () => {
    await tidyUp(NOW);
    await put("t_old", 1);
    await tidyUp(NOW + DAY - 1);
    expect(await ids()).toEqual(["t_old"]);
    await tidyUp(NOW + DAY);
    expect(await ids()).toEqual([]);
    await put("t_old", 1);
    await tidyUp(NOW);
    expect(await ids()).toEqual([]);
  });
});

describe("withRoom", () => {
  const full = () => Promise.reject(new CodedError("database-full"));

  it("lets old tables go that no tab shows, and tries once more", async () => {
    for (const [n, id] of ["t_open", "t_a", "t_b"].entries()) await put(id, n);
    const work = vi
      .fn(full)
      .mockImplementationOnce(full)
      .mockImplementationOnce(async () => "kept" as never);
    expect(await withRoom(work)).toBe("kept");
    expect(await ids()).toEqual(["t_b", "t_open"]);
  });

  it("gives up after the second time, and at once when there is nothing to let go", async () => {
    await put("t_a", 1);
    const work = vi.fn(full);
    await expect(withRoom(work)).rejects.toMatchObject({ code: "database-full" });
    expect(work).toHaveBeenCalledTimes(2);
    await expect(withRoom(work)).rejects.toMatchObject({ code: "database-full" });
    expect(work).toHaveBeenCalledTimes(3);
  });

  it("does not touch the records for another failure", async () => {
    await put("t_a", 1);
    await expect(withRoom(() => Promise.reject(new CodedError("database-newer")))).rejects.toThrow();
    expect(await ids()).toEqual(["t_a"]);
  });
});
