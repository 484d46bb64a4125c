import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test as base, expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { launchChromium } from "../browser/launch-chromium.ts";
import { serveGallery } from "../gallery/serve.ts";

// The gallery is served from this machine: no extension, and no stand-in for Clay.
const test = base.extend({
  context: async ({ colorScheme }, use) => {
    const context = await launchChromium({ withExtension: false, colorScheme });
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
});

const axeSource = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let gallery: Awaited<ReturnType<typeof serveGallery>>;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(async () => {
  await gallery.close();
});

/** Rules that our surfaces break, with the elements; an overlay is judged alone, without the page under it. */
async function violations(page: Page, within: string[] | null): Promise<string[]> {
  await page.evaluate(await axeSource);
  const results = await page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run: (what: object) => Promise<AxeResults> } };
    return axe.run(selector === null ? {} : { include: [{ fromShadowDom: selector }] });
  }, within);
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.html}`));
}

const pages = [
  "findings",
  "clean",
  "unproven",
  "legacy",
  "blind",
  "unknown",
  "not-a-table",
  "nothing-captured",
  "failed",
];
const checklists = [
  "full",
  "workbook-partly-read",
  "connections-unseen",
  "all-unknown",
  "nothing-to-move",
  "nothing-seen",
];
for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    for (const surface of ["popup", "panel"]) {
      test(`the ${surface} has no accessibility violation in any state`, async ({ page }) => {
        // One audit a state.
        test.slow();
        for (const state of pages) {
          await page.goto(`${gallery.address}?surface=${surface}&state=${state}`);
          await page.locator(".page").waitFor();
          expect(await violations(page, null), state).toEqual([]);
        }
      });
    }

    test("the list of all tables has no accessibility violation in any state", async ({ page }) => {
      for (const state of ["several", "usage-unseen", "nothing-seen", "failed"]) {
        await page.goto(`${gallery.address}?surface=popup&state=not-a-table&spend=${state}`);
        await page.locator('[data-fettle="spend"]').waitFor();
        expect(await violations(page, null), state).toEqual([]);
      }
    });

    test("opened rows of the panel's columns have no accessibility violation", async ({ page }) => {
      await page.goto(`${gallery.address}?surface=panel`);
      const names = page.locator(".column-table .column-name");
      // A list of nothing is a list too: the rows must be there before they are opened.
      await names.first().waitFor();
      for (const name of await names.all()) await name.press("Enter");
      await expect(page.locator('[data-fettle="gate"]')).toHaveCount(await names.count());
      expect(await violations(page, null)).toEqual([]);
      await names.first().press("Enter");
      await expect(names.first()).toHaveAttribute("aria-expanded", "false");
    });

    test("opened figures have no accessibility violation, nor has the field of a figure of one's own", async ({
      page,
    }) => {
      // One audit a surface.
      test.slow();
      const open = async (...controls: string[]) => {
        for (const control of controls) await page.locator(control).first().click();
        await expect(page.locator('[data-fettle="breakdown"]').first()).toBeVisible();
      };
      const parts = ['[data-line-id="waterfall:email"] > .part', '[data-line-id="f_work"] > .part'];
      const field = "[data-kind=gate] .figure-button";
      await page.goto(`${gallery.address}?surface=popup`);
      await open('[data-fettle="totals"] .figure-button', ...parts, field, ".factor-form .button");
      await expect(page.getByRole("alert")).toContainText("Enter a share");
      await open('[data-fettle="spend-totals"] .figure-button', "tbody[data-table-id] .figure-button");
      expect(await violations(page, null)).toEqual([]);
      await page.goto(`${gallery.address}?surface=panel`);
      await open('tr[data-column-id="f_work"] td .figure-button', 'tr[data-column-id="f_scrape"] td .figure-button');
      expect(await violations(page, null)).toEqual([]);
      await page.goto(`${gallery.address}?surface=overlay${scheme === "dark" ? "&dark" : ""}`);
      await open('[data-column-id="f_work"]', '[data-fettle="popover"] .facts .figure-button', field);
      expect(await violations(page, ["fettle-overlay", ".f-root"])).toEqual([]);
      await open('[data-fettle="badge"] button', '[data-fettle="totals"] .figure-button', ...parts);
      expect(await violations(page, ["fettle-overlay", ".f-root"])).toEqual([]);
    });

    test("the checklist has no accessibility violation in any state, in the panel and on its page", async ({
      page,
    }) => {
      // One audit a state.
      test.slow();
      for (const surface of ["checklist-panel", "checklist"]) {
        for (const state of checklists) {
          await page.goto(`${gallery.address}?surface=${surface}&state=${state}`);
          await page.locator(".page").waitFor();
          expect(await violations(page, null), state).toEqual([]);
        }
      }
    });

    test("overlay, details and summary have no accessibility violation", async ({ page }) => {
      await page.goto(`${gallery.address}?surface=overlay${scheme === "dark" ? "&dark" : ""}`);
      const chips = ["f_work", "f_company", "f_research", "f_score", "f_scrape"].map(
        (id) => `[data-column-id="${id}"]`,
      );
      for (const control of [...chips, '[data-fettle="badge"]']) {
        await page.locator(control).click();
        await expect(page.locator('[data-fettle="popover"]')).toBeVisible();
        expect(await violations(page, ["fettle-overlay", ".f-root"])).toEqual([]);
      }
    });
  });
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(`beside Clay's panel and picker, ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    for (const [what, query, sign, opened] of [
      ["the hint", "sidebar&draft=findings", "draft-hint"],
      ["what saving is made of", "sidebar&draft=findings", "draft-hint", "on-save"],
      ["what a change is made of", "sidebar&draft=findings", "draft-hint", "next-run-change"],
      ["a hint with a difference", "sidebar&draft=differs", "draft-hint"],
      ["a quiet hint", "sidebar&draft=clean", "draft-hint"],
      ["the picker's tags", "picker", "picker-tag"],
    ]) {
      test(`${what} has no accessibility violation`, async ({ page }) => {
        await page.goto(`${gallery.address}?surface=overlay&${query}${scheme === "dark" ? "&dark" : ""}`);
        await page.locator(`[data-fettle="${sign}"]`).first().waitFor();
        if (opened !== undefined) {
          const figures = page.locator(`[data-fettle="${opened}"]`);
          await figures.locator(".figure-button").first().click();
          if (opened === "next-run-change") await figures.locator(".part").first().click();
        }
        expect(await violations(page, ["fettle-overlay", ".f-root"])).toEqual([]);
      });
    }
  });
}

declare global {
  interface Window {
    gallery: {
      show: (state: string) => void;
      showDraft: (state: string) => void;
      setShowsMarks: (showsMarks: boolean) => void;
      end: () => void;
    };
  }
}

test("a finding that the user fixed leaves a tick, once", async ({ page }) => {
  await page.goto(`${gallery.address}?surface=overlay`);
  const mark = page.locator('[data-column-id="f_work"] [data-fettle="mark"]');
  await expect(mark).toHaveAttribute("data-mark", "error");
  await page.evaluate(() => window.gallery.show("fixed"));
  await expect(mark).toHaveAttribute("data-mark", "fine");
  await mark.evaluate((element) => element.getAnimations()[0]?.finish());
  await expect(mark).toHaveCount(0);
});

test("beside a progress bar the price is drawn closer, under 120 pixels it goes", async ({ page }) => {
  await page.goto(`${gallery.address}?surface=overlay`);
  await expect(page.locator('[data-column-id="f_work"]')).toHaveClass(/chip-roomy/);
  await expect(page.locator('[data-column-id="f_research"]')).toHaveClass(/chip-tight/);
  await expect(page.locator('[data-column-id="f_research"] .price-parts')).toHaveCount(1);
  await expect(page.locator('[data-column-id="f_push"]')).toHaveCount(0);
});

test("an updated extension leaves one quiet note that can be dismissed", async ({ page }) => {
  await page.goto(`${gallery.address}?surface=overlay`);
  await page.locator('[data-fettle="badge"]').waitFor();
  await page.evaluate(() => window.gallery.end());
  await expect(page.locator('[data-fettle="ended"]')).toContainText("Reload this tab");
  await expect(page.locator('[data-fettle="chip"], [data-fettle="badge"]')).toHaveCount(0);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.locator('[data-fettle="ended"]')).toHaveCount(0);
});

test("pointing at a column out of sight says so, at one in sight rings its header", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 820 });
  await page.goto(`${gallery.address}?surface=overlay`);
  await page.locator('[data-fettle="badge"]').click();
  await page.getByRole("button", { name: "Find work email" }).last().click();
  await expect(page.locator('[data-fettle="ring"]')).toHaveCount(1);
  await page.locator("#grid-view-scroll-container").evaluate((grid) => grid.scrollTo({ left: 500 }));
  await page.getByRole("button", { name: "Enrich company" }).last().click();
  await expect(page.getByText("Enrich company is out of sight")).toBeVisible();
});

test("a hint says what differs, ticks off what was fixed, and is quiet when nothing is left", async ({ page }) => {
  await page.goto(`${gallery.address}?surface=overlay&sidebar&draft=findings`);
  const hint = page.locator('[data-fettle="draft-hint"]');
  const mark = hint.locator('[data-fettle="mark"]').first();
  await expect(mark).toHaveAttribute("data-mark", "error");
  await page.evaluate(() => window.gallery.showDraft("clean"));
  await expect(mark).toHaveAttribute("data-mark", "fine");
  await expect(hint).toHaveText(/Its run condition decides row by row/);
  await expect(hint).toHaveAttribute("data-form", "folded");
  await expect(hint.getByRole("button")).toHaveCount(1);
  await page.evaluate(() => window.gallery.showDraft("parked"));
  await expect(hint.getByRole("button")).toHaveCount(0);
  await page.evaluate(() => window.gallery.showDraft("differs"));
  await expect(hint).toContainText("Clay's panel shows 1 action and 2 data credits per row; Fettle reckons 1 action");
  await page.evaluate(() => window.gallery.showDraft("nothing"));
  await expect(hint).toHaveCount(0);
});

test("a narrow window leaves the hint one line, inside the window and beside the panel", async ({ page }) => {
  await page.setViewportSize({ width: 620, height: 700 });
  await page.goto(`${gallery.address}?surface=overlay&sidebar&draft=findings`);
  const hint = page.locator('[data-fettle="draft-hint"]');
  await expect(hint).toHaveAttribute("data-form", "line");
  const box = await hint.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(34);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(620 - 376);
});

test("hint and tags belong to the marks that the user can switch off", async ({ page }) => {
  await page.goto(`${gallery.address}?surface=overlay&sidebar&draft=findings`);
  await expect(page.locator('[data-fettle="draft-hint"]')).toBeVisible();
  await page.evaluate(() => window.gallery.setShowsMarks(false));
  await expect(page.locator('[data-fettle="draft-hint"]')).toHaveCount(0);
  await expect(page.locator('[data-fettle="badge"]')).toBeVisible();
  await page.goto(`${gallery.address}?surface=overlay&picker`);
  await expect(page.locator('[data-fettle="picker-tag"]').first()).toBeVisible();
  await page.evaluate(() => window.gallery.setShowsMarks(false));
  await expect(page.locator('[data-fettle="picker-tag"]')).toHaveCount(0);
});
