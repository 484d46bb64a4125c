import type { Page } from "@playwright/test";
import { endWorker } from "../browser/end-worker.ts";
import { test as base, type Clay, expect } from "../browser/fixtures.ts";
import { keptByOrigin, keptKeys } from "../browser/kept-data.ts";
import { openBeside } from "../browser/open-beside.ts";

const KEY = "outbound-prospects";
const COLUMN = "Find work email";
const BADGE = '[data-fettle="badge"]';
const REFUSED = "Enter US dollars above 0 and at most 1,000, such as 0.05.";

interface Surfaces {
  /** Opens a saved table in Clay's tab and waits until Fettle has read all that the page brings along. */
  open(key: string): Promise<Page>;
  /** One of our own pages in a tab, about the tab that shows Clay. */
  beside(file: "popup.html" | "sidepanel.html"): Promise<Page>;
}

const test = base.extend<{ surfaces: Surfaces }>({
  surfaces: async ({ clay, context, worker, extensionId }, use) => {
    await use({
      open: async (key) => {
        const page = await clay.open(key);
        await page.locator(`${BADGE}[data-state="ready"]`).waitFor();
        return page;
      },
      beside: (file) => openBeside({ context, worker, extensionId }, file),
    });
  },
});

const priceOf = (panel: Page, unit: "credit" | "action") => panel.getByRole("textbox", { name: `Per ${unit}` });
const fieldOf = (panel: Page, unit: "credit" | "action") =>
  panel.locator(".price-field").filter({ has: priceOf(panel, unit) });
const dollarsIn = (surface: Page) => surface.locator('[data-fettle="totals"] .totals-usd');
const openPrices = (panel: Page) => panel.locator('[data-fettle="your-prices"] summary').click();

async function setPrice(panel: Page, unit: "credit" | "action", price: string): Promise<void> {
  await priceOf(panel, unit).fill(price);
  await fieldOf(panel, unit).getByRole("button", { name: "Save" }).click();
}

function hidePlan(clay: Clay): void {
  const { table } = clay.state.byKey(KEY);
  const { response } = clay.state.workspace(String(table.workspaceId));
  if (response === null) throw new Error("The stand-in has no such workspace");
  Reflect.deleteProperty(response, "billingPlanType");
}

test("the kind of plan is asked for where Clay has not shown it, and an answer counts until it is taken back", async ({
  clay,
  surfaces,
}) => {
  hidePlan(clay);
  await surfaces.open(KEY);
  const [popup, panel] = [await surfaces.beside("popup.html"), await surfaces.beside("sidepanel.html")];
  const question = panel.locator('[data-fettle="era-note"]');
  await expect(question).toContainText("Clay has not shown this workspace's plan");
  await expect(popup.locator('[data-fettle="era-note"]')).toHaveCount(0);
  await expect(popup.locator('[data-fettle="totals"]')).toContainText("actions");

  await question.getByRole("button", { name: "Credits alone" }).click();
  await expect(question).toHaveCount(0);
  await expect(popup.locator('[data-fettle="totals"]')).not.toContainText("actions");
  await panel.reload();
  await panel.locator('[data-fettle="your-prices"]').waitFor();
  await expect(question).toHaveCount(0);

  await openPrices(panel);
  await panel.getByRole("button", { name: "Take it back" }).click();
  await expect(question).toHaveCount(1);
  await expect(popup.locator('[data-fettle="totals"]')).toContainText("actions");
});

test("the question goes for good when it is dismissed, and is not asked where Clay shows the plan", async ({
  clay,
  surfaces,
  extensionId,
}) => {
  hidePlan(clay);
  const page = await surfaces.open(KEY);
  const panel = await surfaces.beside("sidepanel.html");
  const question = panel.locator('[data-fettle="era-note"]');
  await question.getByRole("button", { name: "Do not ask" }).click();
  await expect(question).toHaveCount(0);
  await endWorker(page, extensionId);
  await panel.reload();
  await panel.locator('[data-fettle="your-prices"]').waitFor();
  await expect(question).toHaveCount(0);

  await surfaces.open("webinar-leads");
  await panel.reload();
  await panel.locator('[data-fettle="your-prices"]').waitFor();
  await expect(question).toHaveCount(0);
  // The plan that the page shows is a legacy one, and those bill no actions.
  await openPrices(panel);
  await expect(priceOf(panel, "credit")).toBeVisible();
  await expect(priceOf(panel, "action")).toHaveCount(0);
});

test("a typed price counts in popup, panel and overlay at once, says where it comes from, and is taken back", async ({
  surfaces,
}) => {
  const page = await surfaces.open(KEY);
  const [popup, panel] = [await surfaces.beside("popup.html"), await surfaces.beside("sidepanel.html")];
  await openPrices(panel);
  await expect(fieldOf(panel, "credit")).toContainText("Clay's page prices a credit of this workspace at $0.05.");
  await expect(fieldOf(panel, "action")).toContainText("List price per action: $0.004");
  const everywhere = () =>
    Promise.all([dollarsIn(popup).innerText(), dollarsIn(panel).innerText(), page.locator(BADGE).innerText()]);
  const before = await everywhere();

  for (const [unit, price] of [
    ["credit", "0.9"],
    ["action", "0.7"],
  ] as const) {
    const earlier = await everywhere();
    await setPrice(panel, unit, price);
    await expect(fieldOf(panel, unit)).toContainText("Without yours: ");
    await expect.poll(async () => (await everywhere()).filter((text, at) => text === earlier[at])).toEqual([]);
    await expect(popup.locator("body")).toContainText(`You set the price per ${unit}: $${price}.`);
    const [shownInPopup, shownInPanel] = await everywhere();
    expect(shownInPopup).toBe(shownInPanel);
  }

  await fieldOf(panel, "credit").getByRole("button", { name: "Reset" }).click();
  await fieldOf(panel, "action").getByRole("button", { name: "Reset" }).click();
  await expect.poll(everywhere).toEqual(before);
  await expect(popup.locator("body")).not.toContainText("You set the price");
});

test("what is no price gets one sentence and keeps nothing", async ({ surfaces }) => {
  await surfaces.open(KEY);
  const panel = await surfaces.beside("sidepanel.html");
  await openPrices(panel);
  const before = await dollarsIn(panel).innerText();
  for (const price of ["5 cents", "0", "-0.05", "0,05", "1001", "1e-2", "x"]) {
    await setPrice(panel, "credit", price);
    await expect(fieldOf(panel, "credit").getByRole("alert")).toHaveText(REFUSED);
    await expect(priceOf(panel, "credit")).toHaveAttribute("aria-invalid", "true");
  }
  expect((await keptKeys(panel))["user-terms"]).toEqual([]);
  expect(await dollarsIn(panel).innerText()).toBe(before);

  await setPrice(panel, "credit", "0.9");
  await expect(fieldOf(panel, "credit").getByRole("alert")).toHaveCount(0);
  await expect.poll(async () => (await keptKeys(panel))["user-terms"]).toHaveLength(1);
});

test("a typed price outlives the worker, leaves other workspaces alone, and goes with everything else", async ({
  clay,
  surfaces,
  extensionId,
}) => {
  const page = await surfaces.open(KEY);
  const panel = await surfaces.beside("sidepanel.html");
  await openPrices(panel);
  await setPrice(panel, "credit", "0.9");
  await expect(fieldOf(panel, "credit")).toContainText("Without yours: ");
  const workspaceId = String(clay.state.byKey(KEY).table.workspaceId);
  expect((await keptKeys(panel))["user-terms"]).toEqual([workspaceId]);

  await endWorker(page, extensionId);
  await panel.reload();
  await openPrices(panel);
  await expect(priceOf(panel, "credit")).toHaveValue("0.9");

  await surfaces.open("webinar-leads");
  await expect(panel.getByRole("heading", { level: 1 })).not.toHaveText("Outbound prospects");
  await openPrices(panel);
  await expect(priceOf(panel, "credit")).toHaveValue("");
  await expect(panel.locator("body")).not.toContainText("You set the price");

  await panel.getByRole("button", { name: "Delete what Fettle has kept" }).click();
  await panel.getByRole("button", { name: "Delete everything" }).click();
  await expect(panel.locator('[data-fettle="delete"]')).toContainText("is deleted");
  expect((await keptKeys(panel))["user-terms"]).toEqual([]);
  await surfaces.open(KEY);
  await panel.reload();
  await openPrices(panel);
  await expect(priceOf(panel, "credit")).toHaveValue("");
  expect(await keptByOrigin(panel)).not.toContain("0.9");
});

test("a price that rises on the page is told with its date, a first sight or a fall is not", async ({
  clay,
  surfaces,
}) => {
  const pricing = clay.state.column(KEY, COLUMN).actionDefinition?.pricing?.postPricingChange2026;
  if (pricing?.credits === undefined) throw new Error("The stand-in's column has no price");
  await surfaces.open(KEY);
  const panel = await surfaces.beside("sidepanel.html");
  const row = panel.getByRole("row", { name: new RegExp(COLUMN) });
  const alarm = panel.locator('[data-rule="price-rose"]');
  await expect(row).toContainText("0.5");
  await expect(alarm).toHaveCount(0);

  pricing.credits.basic = 2;
  await surfaces.open(KEY);
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date());
  await expect(alarm).toContainText(`price for ${COLUMN} rose from 0.5 to 2 data credits on ${day}.`);

  pricing.credits.basic = 0.2;
  await surfaces.open(KEY);
  await expect(row).toContainText("0.2");
  await expect(alarm).toHaveCount(0);
});

test("a price of one's own for a column comes before the page's, says so, and is taken back", async ({ surfaces }) => {
  await surfaces.open(KEY);
  const [popup, panel] = [await surfaces.beside("popup.html"), await surfaces.beside("sidepanel.html")];
  const before = await dollarsIn(popup).textContent();
  await panel.getByRole("button", { name: COLUMN }).click();
  const form = panel.locator('[data-fettle="own-column-price"]');
  const credits = form.getByRole("textbox", { name: `Data credits that ${COLUMN} takes` });

  await credits.fill("half a credit");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("Enter figures from 0 up");
  await expect(dollarsIn(popup)).toHaveText(String(before));

  await credits.fill("20");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(panel.locator("tr", { has: panel.getByRole("button", { name: COLUMN }) })).toContainText("20");
  await expect(dollarsIn(popup)).not.toHaveText(String(before));

  await form.getByRole("button", { name: "Reset" }).click();
  await expect(dollarsIn(popup)).toHaveText(String(before));
  await expect(credits).toHaveValue("");
});
