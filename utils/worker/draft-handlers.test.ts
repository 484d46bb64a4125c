import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { analyseDraft } from "../analysis/draft/analyse-draft.ts";
import { draftForTests } from "../analysis/draft/draft-for-tests.ts";
import { pricePicker } from "../analysis/price-picker.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import { closeDatabase } from "../storage/database.ts";
import { deleteEverything } from "../storage/delete-everything.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { checkDraft, pricePickerEntries } from "./draft-handlers.ts";
import { observe } from "./handlers.ts";
import { letNobodyListen } from "./nobody-listens.ts";
import { TABLE } from "./sample.ts";

const url = "https://app.clay.com/workspaces/1/workbooks/wb_a/tables/t_a/views/gv_a";
const sender: KnownSender = { class: "content", tabId: 1, url };
const tableId = "t_a";
const dear = { state: "shown", price: { actions: "1", dataCredits: "9", per: "row" } } as const;
const draft = draftForTests({ columnId: "f_a", chip: dear });
const ENTRY = { name: "Find email", provider: null, functionTableId: null, chip: dear, needsOwnKey: false };

beforeEach(async () => {
  letNobodyListen(fakeBrowser.runtime);
  await deleteEverything();
  Object.assign(fakeBrowser.tabs, { query: async () => [], get: async () => ({ id: 1, url }) });
  await observe([{ kind: "table", table: TABLE }], sender, 10);
});
afterEach(closeDatabase);

const keptDrift = () => inOneTransaction(({ drift }) => drift.all());

it("answers for the tab's own table alone", async () => {
  const calm = draftForTests({ columnId: "f_a" });
  expect(await checkDraft({ tableId, draft: calm }, sender, 20, analyseDraft)).toMatchObject({ column: { id: "f_a" } });
  const other = { tableId: "t_b" };
  const refusal = { code: "table-not-in-tab" };
  await expect(checkDraft({ ...other, draft }, sender, 20, analyseDraft)).rejects.toMatchObject(refusal);
  await expect(pricePickerEntries({ ...other, entries: [ENTRY] }, sender, pricePicker)).rejects.toMatchObject(refusal);
});

it("counts once that Clay's chip shows another price, and keeps nothing else", async () => {
  const named = { ...draft, name: "PLANTED-NAME" };
  for (const now of [20, 30]) await checkDraft({ tableId, draft: named }, sender, now, analyseDraft);
  expect(await keptDrift()).toMatchObject([{ endpoint: "column-panel", path: "price chip", count: 1 }]);
  const other = { ...named, chip: { ...dear, price: { ...dear.price, dataCredits: "8" } } };
  await checkDraft({ tableId, draft: other }, sender, 40, analyseDraft);
  const kept = await keptDrift();
  expect(kept).toMatchObject([{ count: 2 }]);
  expect(JSON.stringify(kept)).not.toContain("PLANTED-NAME");
});

it("finds a new column's action in the whole catalogue", async () => {
  const pricing = { legacy: null, modern: { credits: "3", ownKeyCredits: null, actions: "1" } };
  const entry = {
    key: "a-key",
    packageId: "p9",
    displayName: "Wizardry",
    providerType: "w",
    requiresOwnKey: false,
    pricing,
  };
  await inOneTransaction(({ catalogue }) => catalogue.add("1", [entry], 10));
  const wizard = draftForTests({ actionName: "Wizardry" });
  const report = await checkDraft({ tableId, draft: wizard }, sender, 20, analyseDraft);
  expect(report?.column).toMatchObject({ actionKey: "a-key", price: { dataCredits: { likely: 3 } } });
  const entries = [{ ...ENTRY, name: "Wizardry" }];
  expect(await pricePickerEntries({ tableId, entries }, sender, pricePicker)).toMatchObject([
    { dataCredits: { likely: 3 } },
  ]);
});

it("says nothing where the table was not read or the analysis fails", async () => {
  const fail = () => {
    throw new Error("PLANTED-SECRET");
  };
  expect(await checkDraft({ tableId, draft }, sender, 20, fail)).toBeNull();
  expect(await pricePickerEntries({ tableId, entries: [ENTRY] }, sender, fail)).toEqual([]);
  await deleteEverything();
  expect(await checkDraft({ tableId, draft }, sender, 20, analyseDraft)).toBeNull();
  expect(await pricePickerEntries({ tableId, entries: [ENTRY] }, sender, pricePicker)).toMatchObject([
    { dataCredits: { likely: 9 }, provenance: { source: "Clay's picker" } },
  ]);
});
