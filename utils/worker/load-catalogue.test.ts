import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { CATALOGUE_ENTRY } from "./sample.ts";

const OTHER_PACKAGE = { ...CATALOGUE_ENTRY, packageId: "p2" };
const OTHER_KEY = { ...CATALOGUE_ENTRY, key: "find-email-2" };
const load = (workspaceId: string | null, actions: Parameters<typeof loadCatalogue>[2]) =>
  inOneTransaction((repositories) => loadCatalogue(repositories, workspaceId, actions));

beforeEach(async () => {
  await deleteEverything();
  await inOneTransaction(({ catalogue }) => catalogue.add("1", [CATALOGUE_ENTRY, OTHER_PACKAGE, OTHER_KEY], 5));
});
afterEach(closeDatabase);

describe("loadCatalogue", () => {
  it("finds an action by package and key, each once", async () => {
    const named = { key: "find-email", packageId: "p2" };
    expect(await load("1", [named, { ...named }])).toEqual([OTHER_PACKAGE]);
  });

  it("finds the action of every package when the package is not known, and no longer key", async () => {
    expect(await load("1", [{ key: "find-email", packageId: null }])).toEqual([CATALOGUE_ENTRY, OTHER_PACKAGE]);
  });

  it("gives the whole catalogue of one workspace", async () => {
    await inOneTransaction(({ catalogue }) => catalogue.add("10", [OTHER_KEY], 5));
    expect(await load("1", "all")).toHaveLength(3);
    expect(await load("10", "all")).toEqual([OTHER_KEY]);
  });

  it("takes a catalogue that came without a workspace where the workspace has none of its own", async () => {
    await inOneTransaction(({ catalogue }) => catalogue.add(null, [{ ...OTHER_KEY, displayName: "Anybody's" }], 5));
    expect(await load("1", [{ key: "find-email-2", packageId: "p1" }])).toEqual([OTHER_KEY]);
    expect(await load("2", "all")).toMatchObject([{ displayName: "Anybody's" }]);
  });

  it("says null when none was seen", async () => {
    expect(await load("2", "all")).toBeNull();
    expect(await load("1", [{ key: "other", packageId: null }])).toBeNull();
  });
});
