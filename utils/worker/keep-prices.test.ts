import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Observation } from "../model/observation.ts";
import type { Action } from "../model/table.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { applyObservations } from "./apply-observations.ts";
import { withSight } from "./keep-prices.ts";
import { loadTable } from "./load-table.ts";
import { ACTION, CATALOGUE_ENTRY, COLUMN, TABLE } from "./sample.ts";

const DAY = 86_400_000;
const cost = (credits: string) => ({ legacy: null, modern: { credits, ownKeyCredits: "0", actions: "1" } });
const reading = (...pricing: Action["pricing"][]): Observation => ({
  kind: "table",
  table: {
    ...TABLE,
    columns: pricing.map((it, index) => ({ ...COLUMN, id: `f_${index}`, action: { ...ACTION, pricing: it } })),
  },
});
const catalogue = (credits: string, key = ACTION.key): Observation => ({
  kind: "catalogue",
  workspaceId: "1",
  actions: [{ ...CATALOGUE_ENTRY, key, pricing: cost(credits) }],
});
const apply = (now: number, ...observations: Observation[]) =>
  inOneTransaction((repositories) => applyObservations(repositories, observations, now));
const ledger = () =>
  inOneTransaction(async (repositories) => (await loadTable(repositories, "t_a")).prices.ledger["p1/find-email"]);

beforeEach(deleteEverything);
afterEach(closeDatabase);

describe("the ledger of an action's prices", () => {
  it("holds each price with the first and the last time it was seen", async () => {
    await apply(0, reading(cost("1")));
    await apply(3 * DAY, reading(cost("1")));
    await apply(5 * DAY, reading(cost("3")));
    expect(await ledger()).toEqual([
      { firstSeenAt: 0, lastSeenAt: 3 * DAY, ...cost("1") },
      { firstSeenAt: 5 * DAY, lastSeenAt: 5 * DAY, ...cost("3") },
    ]);
  });

  it("learns of a change from the catalogue, for actions that a table has used", async () => {
    await apply(0, reading(cost("1")));
    await apply(DAY, catalogue("3"), catalogue("7", "never-used"));
    expect((await ledger())?.map(({ modern }) => modern?.credits)).toEqual(["1", "3"]);
    const kept = await inOneTransaction(({ priceLedger }) => priceLedger.count());
    expect(kept).toBe(1);
  });

  it("takes no price that one answer shows in two forms, and none where none was delivered", async () => {
    await apply(0, reading(cost("1"), cost("2")));
    await apply(1, reading(null));
    expect(await ledger()).toBeUndefined();
    await apply(2, reading(cost("1"), cost("1")));
    expect(await ledger()).toHaveLength(1);
  });

  it("keeps the twenty newest prices", () => {
    const many = Array.from({ length: 25 }, (_, index) => index).reduce(
      (sights, index) => withSight(sights, cost(String(index)), index),
      [] as Parameters<typeof withSight>[0],
    );
    expect(many.map(({ modern }) => modern?.credits)).toEqual(
      Array.from({ length: 20 }, (_, index) => String(index + 5)),
    );
  });
});
