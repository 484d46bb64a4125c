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
const inTable = (id: string, ...pricing: Action["pricing"][]): Observation => ({
  kind: "table",
  table: {
    ...TABLE,
    id,
    columns: pricing.map((it, index) => ({ ...COLUMN, id: `f_${index}`, action: { ...ACTION, pricing: it } })),
  },
});
const reading = (...pricing: Action["pricing"][]) => inTable("t_a", ...pricing);
const catalogue = (credits: string): Observation => ({
  kind: "catalogue",
  workspaceId: "1",
  actions: [{ ...CATALOGUE_ENTRY, pricing: cost(credits) }],
});
const apply = (now: number, ...observations: Observation[]) =>
  inOneTransaction((repositories) => applyObservations(repositories, observations, now));
const ledger = (tableId = "t_a") =>
  inOneTransaction(async (repositories) => (await loadTable(repositories, tableId)).prices.ledger["p1/find-email"]);

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

  it("takes no price from the catalogue, which may differ from the column for good", async () => {
    await apply(0, reading(cost("1")), catalogue("3"));
    await apply(DAY, reading(cost("1")), catalogue("3"));
    expect(await ledger()).toEqual([{ firstSeenAt: 0, lastSeenAt: DAY, ...cost("1") }]);
    expect(await inOneTransaction(({ priceLedger }) => priceLedger.count())).toBe(1);
  });

  it("takes two tables that show different prices for no change of either", async () => {
    await apply(0, reading(cost("1")));
    await apply(DAY, inTable("t_b", cost("3")));
    expect((await ledger("t_a"))?.map(({ modern }) => modern?.credits)).toEqual(["1"]);
    expect((await ledger("t_b"))?.map(({ modern }) => modern?.credits)).toEqual(["3"]);
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
