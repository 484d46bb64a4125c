import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { expect, test } from "../browser/fixtures.ts";
import type {} from "./read-page/page-readers.ts";

test.use({ withExtension: false });

type Column = Parameters<typeof pageReaders.readColumnPanel>[1][number];

/** Puts the readers into the page itself: what the overlay does from its own world, without the rest of the extension. */
async function addReaders(page: Page): Promise<void> {
  const entry = join(import.meta.dirname, "read-page/page-readers.ts");
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, target: "esnext", lib: { entry, formats: ["iife"], name: "unused" } },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !("output" in bundle)) throw new Error("The readers were not bundled.");
  await page.evaluate(bundle.output[0].code);
}

const readPanel = (page: Page, columns: Column[]) =>
  page.evaluate((known) => pageReaders.readColumnPanel(document, known), columns);

const readPicker = (page: Page) => page.evaluate(() => pageReaders.readPicker(document));

test("reads the column panel while it is built, with its place and that of Save", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await addReaders(page);
  const { table } = clay.state.byKey("outbound-prospects");
  const columns = table.fields.map(({ id, name }) => ({ id, name }));
  const email = clay.state.column("outbound-prospects", "Find work email");
  expect(await readPanel(page, columns)).toBeNull();

  await page.locator(`#table-header-cell-${email.id}`).dblclick();
  const panel = page.locator("#table-sidebar");
  await panel.waitFor();
  const closed = await readPanel(page, columns);
  expect(closed?.draft).toMatchObject({
    columnId: email.id,
    name: "Find work email",
    isAutoRunOn: null,
    condition: null,
  });
  expect(closed?.draft.chip).toMatchObject({ state: "shown", price: { actions: "1", dataCredits: "0.5", per: "row" } });
  expect(closed?.unread).toEqual([]);
  const box = await panel.boundingBox();
  expect(closed?.box).toMatchObject({ left: box?.x, top: box?.y });
  const save = await panel.getByRole("button", { name: "Save" }).boundingBox();
  expect(closed?.saveBox).toMatchObject({ left: save?.x, top: save?.y });

  await panel.getByRole("button", { name: "Run settings" }).click();
  await panel.getByRole("checkbox", { name: "Add run condition" }).click();
  await panel.getByRole("textbox", { name: "Formula" }).fill("!{{Email}}");
  const open = await readPanel(page, columns);
  expect(open?.draft).toMatchObject({
    isAutoRunOn: true,
    condition: { isOn: true, formula: "!{{Email}}", hasPrompt: false },
  });
  expect(open?.draft.save.offersRows).toBeNull();
  await panel.getByRole("button", { name: "Save" }).click();
  await page.getByRole("menuitem", { name: "in this view" }).waitFor();
  expect((await readPanel(page, columns))?.draft.save.offersRows).toBe(4812);
});

test("reads the picker's entries in sight, each with its place and Clay's price", async ({ clay, page }) => {
  await clay.open("outbound-prospects");
  await addReaders(page);
  expect(await readPicker(page)).toBeNull();
  await page.getByTestId("title-bar-enrich-data").click();
  // Groups of several providers come first; they have a count and no price.
  await page.getByPlaceholder("Search for a data point or provider").fill("find work email");
  const row = page.getByRole("dialog").getByRole("button").filter({ hasText: "/ row" }).first();
  await row.waitFor();
  const reading = await readPicker(page);
  expect(reading?.isReadable).toBe(true);
  expect(await page.evaluate(() => pageReaders.findLayers(document))).toMatchObject({ isModal: false, isPicker: true });
  const name = row.locator('p[data-slot="text"]').first();
  const priced = reading?.rows.find(({ entry }) => entry.chip.state === "shown");
  const [box, badge] = [await row.boundingBox(), await row.locator('[data-slot="badge"]').first().boundingBox()];
  expect(priced?.entry.name).toBe(await name.innerText());
  expect(priced?.box).toMatchObject({ left: box?.x, top: box?.y });
  expect(priced?.free.right).toBe(badge?.x);
  expect(priced?.free.left).toBeGreaterThan((await name.boundingBox())?.x ?? Number.POSITIVE_INFINITY);
});
