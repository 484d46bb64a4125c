import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ENDPOINTS } from "../clay/capture/endpoints.ts";
import type { Observation } from "../model/observation.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { blindSentences, loadBlindness } from "./blind.ts";
import { READINGS } from "./readings.ts";
import { CATALOGUE_ENTRY, TABLE, WORKSPACE } from "./sample.ts";

const NOON = Date.parse("2026-11-21T12:00:00Z");
const PLACE = { tableId: "t_a", workspaceId: "1", workbookId: "wb_a" };
const apply = (now: number, ...observations: Observation[]) =>
  inOneTransaction((repositories) => applyObservations(repositories, observations, now));
const drift = (endpoint: string, path = "fields") => ({ kind: "drift" as const, drift: { endpoint, path } });
const part = (isReadable: boolean) => ({ kind: "page-part" as const, part: "headers" as const, isReadable });
const blind = async () => blindSentences(await inOneTransaction((repositories) => loadBlindness(repositories, PLACE)));

beforeEach(deleteEverything);
afterEach(closeDatabase);

describe("the list of readings", () => {
  it("names every endpoint that the capture looks at", () => {
    expect(ENDPOINTS.map(({ name }) => name).filter((name) => READINGS[name] === undefined)).toEqual([]);
  });
});

describe("a fault in a reading", () => {
  it("is told with the day since when, once for a thing", async () => {
    await apply(Date.parse("2026-11-03T08:00:00Z"), drift("workspace"));
    await apply(NOON, drift("workspace"), drift("workspace", "credits"));
    expect(await blind()).toEqual([expect.stringMatching(/^Fettle could not read .*plan and balance since .*3.*2026/)]);
  });

  it("holds when the same reading gave a record too", async () => {
    await apply(NOON, { kind: "table", table: TABLE }, drift("table"));
    expect(await blind()).toHaveLength(1);
  });

  it.each<[string, Observation]>([
    ["table", { kind: "table", table: TABLE }],
    ["field-patch", { kind: "table", table: TABLE }],
    ["app-accounts", { kind: "accounts", workspaceId: "1", accounts: [] }],
    ["view", { kind: "view", tableId: "t_a", view: view() }],
    ["actions-catalogue", { kind: "catalogue", workspaceId: null, actions: [CATALOGUE_ENTRY] }],
    ["action-tiers", { kind: "action-tiers", tiers: [] }],
    ["workbook-tables", { kind: "workbook-tables", workbookId: "wb_a", list: { tables: [], trimmedTableIds: [] } }],
  ])("of %s is over once the same thing was read again, and not before", async (endpoint, again) => {
    await apply(NOON, drift(endpoint));
    await apply(NOON + 1, { kind: "workspace", workspace: WORKSPACE });
    expect(await blind()).toHaveLength(1);
    await apply(NOON + 2, again);
    expect(await blind()).toEqual([]);
  });

  it("stays while only another table's was read", async () => {
    await apply(NOON, drift("table-count"));
    await apply(NOON + 1, { kind: "row-count", tableId: "t_b", rows: 1 });
    expect(await blind()).toHaveLength(1);
  });

  it("of an unknown endpoint says nothing", async () => {
    await apply(NOON, drift("price-chip"));
    expect(await blind()).toEqual([]);
  });
});

describe("a part of Clay's page", () => {
  it("is missed from the first look that failed to the next that succeeds", async () => {
    expect(await apply(NOON - 86_400_000, part(true))).toMatchObject({ isBlindChanged: false });
    expect(await apply(NOON, part(false))).toMatchObject({ isBlindChanged: true });
    expect(await apply(NOON + 86_400_000, part(false))).toMatchObject({ isBlindChanged: false });
    expect(await blind()).toEqual([
      expect.stringMatching(/^Fettle cannot find the column headers on Clay's page since .*21.*, so it shows no marks/),
    ]);
    expect(await apply(NOON + 90_000_000, part(true))).toMatchObject({ isBlindChanged: true });
    expect(await blind()).toEqual([]);
  });
});

function view() {
  return { id: "gv_a", rowLimit: null, rowOffset: null, filteredColumnIds: [], hiddenColumnIds: [] };
}
