import type { Locator, Page } from "@playwright/test";
import { endWorker } from "../browser/end-worker.ts";
import { test as base, expect } from "../browser/fixtures.ts";
import { keptKeys } from "../browser/kept-data.ts";
import { openBeside } from "../browser/open-beside.ts";

const KEY = "outbound-prospects";
const COLUMN = "Find work email";
const BADGE = '[data-fettle="badge"][data-state="ready"]';
const OWN_KEY = '[data-fettle="finding"][data-rule="byok-worth-connecting"]';
const REGION = '[data-fettle="breakdown"]';

interface Surfaces {
  /** Opens a saved table in Clay's tab and waits until Fettle has read all that the page brings along. */
  open(): Promise<Page>;
  /** One of our own pages in a tab, about the tab that shows Clay. */
  beside(file: "popup.html" | "sidepanel.html"): Promise<Page>;
}

const test = base.extend<{ surfaces: Surfaces }>({
  surfaces: async ({ clay, context, worker, extensionId }, use) => {
    await use({
      open: async () => {
        const page = await clay.open(KEY);
        await page.locator(BADGE).waitFor();
        // The dollars and the rows are there when plan, counts and statuses have all arrived.
        await expect(page.locator(BADGE)).toContainText("$");
        await expect(chipOf(clay.state.column(KEY, COLUMN).id)(page)).toBeVisible();
        return page;
      },
      beside: (file) => openBeside({ context, worker, extensionId }, file),
    });
  },
});

const chipOf = (id: string) => (page: Page) => page.locator(`[data-fettle="chip"][data-column-id="${id}"]`);
const badge = (page: Page) => page.locator(BADGE);
const totals = (surface: Page) => surface.locator('[data-fettle="totals"]');
const rowCount = (surface: Page) => totals(surface).getByRole("textbox", { name: "Number of rows" });
const popover = (page: Page) => page.locator('[data-fettle="popover"]');
const figures = (within: Locator) => within.locator(".figure-button[aria-expanded]");
const factor = (within: Page, label: string) =>
  within.locator(`${REGION} .factor`).filter({ has: within.getByText(label, { exact: true }) });

/** Opens the gate of the column in its chip's popover, and gives back its item. */
async function openGate(page: Page, columnId: string): Promise<Locator> {
  await chipOf(columnId)(page).click();
  await figures(popover(page)).first().click();
  const gate = factor(page, "Gate");
  await expect(gate).toBeVisible();
  return gate;
}

/** Opens and closes each figure, and says of each what its breakdown is about. */
async function openEach(within: Locator, page: Page, press: (figure: Locator) => Promise<void>): Promise<string[]> {
  const names: string[] = [];
  await figures(within).first().waitFor();
  for (const figure of await figures(within).all()) {
    await press(figure);
    await expect(figure).toHaveAttribute("aria-expanded", "true");
    const region = page.locator(`#${await figure.getAttribute("aria-controls")}`);
    await expect(region).toBeVisible();
    expect(await region.locator(".factor, .part").count()).toBeGreaterThan(0);
    names.push((await region.locator(".breakdown-title").innerText()).toLowerCase());
    await press(figure);
    await expect(figure).toHaveAttribute("aria-expanded", "false");
    await expect(region).toHaveCount(0);
  }
  return names;
}

const byMouse = (figure: Locator) => figure.click();
const byKeyboard = (figure: Locator) => figure.press("Enter");

for (const [hand, press] of [
  ["mouse", byMouse],
  ["keyboard", byKeyboard],
] as const) {
  test(`every figure opens what it is made of in overlay, popup and panel, by ${hand}`, async ({ clay, surfaces }) => {
    test.slow();
    const page = await surfaces.open();
    const meters = ["data credits", "us dollars", "actions"];
    await press(badge(page).getByRole("button").first());
    expect(await openEach(totals(page), page, press)).toEqual(meters);

    await press(chipOf(clay.state.column(KEY, COLUMN).id)(page));
    const ofColumn = ["data credits", "actions", "us dollars", "rows that run", "price"];
    expect(await openEach(popover(page).locator(".facts"), page, press)).toEqual(ofColumn);

    const popup = await surfaces.beside("popup.html");
    expect(await openEach(totals(popup), popup, press)).toEqual(meters);
    const panel = await surfaces.beside("sidepanel.html");
    const row = panel.getByRole("row", { name: new RegExp(`^${COLUMN}`) });
    expect((await openEach(row, panel, press)).sort()).toEqual(ofColumn.sort());
  });
}

test("parts open in place, and Escape closes one thing after the other and gives the focus back", async ({
  surfaces,
}) => {
  const page = await surfaces.open();
  await badge(page).getByRole("button").first().press("Enter");
  const dollars = figures(totals(page)).nth(1);
  await dollars.press("Enter");
  const part = page.locator(`${REGION} .part`).filter({ hasText: COLUMN });
  await part.press("Enter");
  await expect(part).toHaveAttribute("aria-expanded", "true");
  await expect(factor(page, "Hit rate")).toContainText("runs so far found something");
  await expect(factor(page, "Data credits per run")).toContainText("high confidence");

  await factor(page, "Hit rate").getByRole("button").press("Enter");
  const field = factor(page, "Hit rate").getByRole("textbox");
  await expect(field).toBeFocused();
  await field.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(factor(page, "Hit rate").getByRole("button")).toBeFocused();
  await part.press("Escape");
  await expect(page.locator(REGION)).toHaveCount(0);
  await expect(dollars).toBeFocused();
  await dollars.press("Escape");
  await expect(popover(page)).toHaveCount(0);
});

test("a figure of the user's own moves the total everywhere, outlives the worker, and is taken back", async ({
  clay,
  surfaces,
  extensionId,
}) => {
  test.slow();
  const page = await surfaces.open();
  const popup = await surfaces.beside("popup.html");
  const everywhere = () => Promise.all([badge(page).innerText(), totals(popup).locator(".totals-main").innerText()]);
  const before = await everywhere();
  const gate = await openGate(page, clay.state.column(KEY, COLUMN).id);

  await gate.getByRole("button", { name: /Gate of Find work email/ }).click();
  const field = gate.getByRole("textbox", { name: "Gate of Find work email, percent" });
  await field.fill("120");
  await gate.getByRole("button", { name: "Save" }).click();
  await expect(gate.getByRole("alert")).toHaveText("Enter a share from 0 to 100 percent, such as 35.");
  expect(await everywhere()).toEqual(before);

  await field.fill("10");
  await field.press("Enter");
  await expect(gate).toHaveAttribute("data-basis", "typed");
  await expect(gate).toContainText("yours");
  await expect(gate).toContainText("10%");
  await expect.poll(async () => (await everywhere()).filter((text, at) => text === before[at])).toEqual([]);
  const after = await everywhere();

  await endWorker(page, extensionId);
  await popup.reload();
  await expect(totals(popup)).toContainText("1 figure of yours");
  expect(await everywhere()).toEqual(after);
  await totals(popup).getByRole("button", { name: "1 figure of yours" }).click();
  await popup.getByRole("button", { name: `Reset ${COLUMN}: Gate` }).click();
  await expect(totals(popup)).not.toContainText("of yours");
  await expect.poll(everywhere).toEqual(before);
  await expect(gate).not.toHaveAttribute("data-basis", "typed");
});

test("the figures of a finding open what they are reckoned from in popup and overlay, and move with a figure of the user's own", async ({
  clay,
  surfaces,
}) => {
  const page = await surfaces.open();
  const popup = await surfaces.beside("popup.html");
  const ofPopup = popup.locator(OWN_KEY).filter({ hasText: COLUMN });
  await expect(ofPopup).toContainText("Your own key would save $15 per 1,000 finds");
  const saving = ofPopup.locator('[data-fettle="saving"]');
  const before = await saving.innerText();
  await saving.getByRole("button").click();
  await expect(factor(popup, "LeadMagic, per 1,000 finds")).toContainText("$10");
  await expect(factor(popup, "LeadMagic's price per find")).toContainText("Source: ");
  await expect(factor(popup, "Net, per 1,000 finds")).toContainText("saves $15");

  const price = factor(popup, "Data credits per run");
  await price.getByRole("button", { name: `Data credits per run of ${COLUMN}` }).click();
  await price.getByRole("textbox").fill("1");
  await price.getByRole("button", { name: "Save" }).click();
  await expect(ofPopup).toContainText("Your own key would save $40 per 1,000 finds");
  await expect(saving).not.toHaveText(before, { useInnerText: true });

  await chipOf(clay.state.column(KEY, COLUMN).id)(page).click();
  const ofOverlay = popover(page).locator(OWN_KEY);
  await expect(ofOverlay).toContainText("$40 per 1,000 finds");
  await ofOverlay.getByRole("button", { name: "How this is reckoned" }).press("Enter");
  await expect(factor(page, "Data credits per run")).toHaveAttribute("data-basis", "typed");
  await factor(page, "Data credits per run").getByRole("button", { name: "Reset" }).click();
  await expect(ofOverlay).toContainText("$15 per 1,000 finds");
  await expect(saving).toHaveText(before, { useInnerText: true });
  await ofOverlay.locator(REGION).getByRole("button").first().press("Escape");
  await expect(page.locator(REGION)).toHaveCount(0);
  await expect(ofOverlay.getByRole("button", { name: "How this is reckoned" })).toBeFocused();
});

test("what a script of the page types and clicks is not kept", async ({ clay, surfaces }) => {
  const page = await surfaces.open();
  const popup = await surfaces.beside("popup.html");
  const gate = await openGate(page, clay.state.column(KEY, COLUMN).id);
  await gate.getByRole("button", { name: /Gate of Find work email/ }).click();

  const forge = () =>
    page.evaluate(() => {
      const root = document.querySelector("fettle-overlay")?.shadowRoot;
      const field = root?.querySelector<HTMLInputElement>(".factor-form input");
      const save = root?.querySelector<HTMLButtonElement>(".factor-form [type=submit]");
      if (field == null || save == null) throw new Error("the form is not there");
      field.value = "10";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      save.click();
      save.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
      save.form?.requestSubmit();
    });
  await forge();
  // The user's own click keeps what the user typed, which is nothing.
  await gate.getByRole("button", { name: "Save" }).click();
  await expect(gate.getByRole("alert")).toContainText("Enter a share");
  expect((await keptKeys(popup)).userTerms ?? []).toEqual([]);

  await gate.getByRole("textbox").fill("20");
  await forge();
  await gate.getByRole("button", { name: "Save" }).click();
  await expect(gate).toContainText("20%");
  const reset = gate.getByRole("button", { name: "Reset" });
  await reset.dispatchEvent("click");
  await expect(totals(popup)).toContainText("1 figure of yours");
  await reset.click();
  await expect(gate).not.toHaveAttribute("data-basis", "typed");
});

test("the list of all tables opens what a bill, a next run and a month are made of", async ({ surfaces }) => {
  await surfaces.open();
  const popup = await surfaces.beside("popup.html");
  const cells = popup.locator('[data-fettle="spend"] tbody[data-table-id] .spend-figures td');
  await figures(cells.nth(1)).first().click();
  await expect(popup.locator(`.spend-open ${REGION}`)).toContainText(COLUMN);
  const all = popup.locator('[data-fettle="spend-totals"] .spend-figures td');
  await figures(all.nth(1)).first().click();
  await expect(popup.locator(`[data-fettle="spend-totals"] ${REGION}`)).toContainText("Outbound prospects");
});

test("another run is chosen in panel and overlay, with its own parts, and a column says what an edit starts", async ({
  clay,
  surfaces,
}) => {
  const page = await surfaces.open();
  const panel = await surfaces.beside("sidepanel.html");
  const main = totals(panel).locator(".totals-main");
  const nextRun = await main.innerText();
  await badge(page).getByRole("button").first().click();
  for (const surface of [panel, page]) {
    await totals(surface).getByRole("combobox", { name: "Which run" }).selectOption("100 new rows");
    await expect(rowCount(surface)).toHaveValue("100");
    await expect(totals(surface)).toContainText("they run by themselves");
    await figures(totals(surface)).first().click();
    await expect(totals(surface).locator(REGION)).toContainText(COLUMN);
  }
  const newRows = await main.innerText();
  expect(newRows).not.toBe(nextRun);
  expect(await totals(page).locator(".totals-main").innerText()).toBe(newRows);
  await rowCount(panel).fill("250");
  await rowCount(panel).press("Enter");
  await expect(totals(panel).getByRole("combobox")).toHaveValue("new-250");
  await expect(main).not.toContainText("unknown");
  await expect(main).not.toHaveText(newRows, { useInnerText: true });
  const moreRows = await main.innerText();
  await rowCount(panel).fill("a few");
  await rowCount(panel).press("Enter");
  await expect(totals(panel).getByRole("alert")).toHaveText("Enter a whole number of rows, from 1 to 10,000,000.");
  await expect(main).toHaveText(moreRows, { useInnerText: true });
  await totals(panel).getByRole("combobox").selectOption("Next run");
  await expect(main).toHaveText(nextRun, { useInnerText: true });

  await chipOf(clay.state.column(KEY, COLUMN).id)(page).click();
  const edit = popover(page).locator('[data-fettle="edit-cost"]');
  await expect(edit).toContainText(`Saving a change of ${COLUMN} starts`);
  await figures(edit).first().click();
  await expect(edit.locator(`${REGION} .part`).first()).toBeVisible();
});
