import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launchChromium } from "../browser/launch-chromium.ts";
import { serveGallery } from "./serve.ts";

interface Shot {
  name: string;
  query: string;
  width: number;
  height: number;
  zoom?: number;
  isDark?: boolean;
  /** As it comes out of the printer. */
  isPrint?: boolean;
  /** Selectors of controls to click first, in their order. */
  click?: string | string[];
}

const popup = { width: 380, height: 600 };
const panel = { width: 400, height: 900 };
const page = { width: 1440, height: 820 };
const chipOf = (id: string) => `[data-fettle="chip"][data-column-id="${id}"]`;
const PRICES = "[data-fettle=your-prices] summary";
const chip = chipOf("f_work");
const total = (nth: number) => `[data-fettle=totals] .figure-button >> nth=${nth}`;
const part = (id: string) => `[data-line-id="${id}"] > .part`;
const BREAKDOWN = [total(0), part("waterfall:email"), part("f_work"), `[data-kind=gate] .figure-button`];
const rowOf = (id: string) => `tr[data-column-id="${id}"] button`;

const shots: Shot[] = [
  { name: "popup", query: "surface=popup", ...popup },
  { name: "popup-dark", query: "surface=popup", ...popup, isDark: true },
  { name: "popup-legacy", query: "surface=popup&state=legacy", ...popup },
  { name: "popup-clean", query: "surface=popup&state=clean", ...popup },
  { name: "popup-unproven", query: "surface=popup&state=unproven", ...popup },
  { name: "popup-unknown", query: "surface=popup&state=unknown", ...popup },
  { name: "popup-blind", query: "surface=popup&state=blind", ...popup },
  { name: "popup-reload", query: "surface=popup&state=nothing-captured", ...popup },
  { name: "popup-not-a-table", query: "surface=popup&state=not-a-table", ...popup, isDark: true },
  { name: "popup-failed", query: "surface=popup&state=failed", ...popup },
  { name: "popup-delete", query: "surface=popup&state=not-a-table", ...popup, click: "[data-fettle=delete] button" },
  {
    name: "panel-delete-dark",
    query: "surface=panel&state=clean",
    ...panel,
    isDark: true,
    click: "[data-fettle=delete] button",
  },
  { name: "panel", query: "surface=panel", ...panel },
  { name: "panel-dark", query: "surface=panel", ...panel, isDark: true },
  { name: "panel-prices", query: "surface=panel&state=clean", ...panel, click: PRICES },
  { name: "panel-prices-dark", query: "surface=panel&state=clean", ...panel, isDark: true, click: PRICES },
  { name: "panel-prices-80", query: "surface=panel&state=clean", ...panel, zoom: 0.8, click: PRICES },
  { name: "panel-prices-200", query: "surface=panel&state=clean", ...panel, zoom: 2, click: PRICES },
  {
    name: "panel-plan-unknown-dark",
    query: "surface=panel&state=unknown",
    ...panel,
    isDark: true,
    click: PRICES,
  },
  { name: "panel-plan-unknown", query: "surface=panel&state=unknown", ...panel, click: PRICES },
  { name: "overlay", query: "surface=overlay", ...page },
  { name: "overlay-dark", query: "surface=overlay&dark", ...page, isDark: true, click: chip },
  { name: "overlay-chip", query: "surface=overlay", ...page, click: chip },
  { name: "overlay-badge", query: "surface=overlay", ...page, click: '[data-fettle="badge"]' },
  ...gates("f_company", "f_research", "f_score", "f_scrape"),
  { name: "gate-dark", query: "surface=overlay&dark", ...page, isDark: true, click: chipOf("f_research") },
  { name: "gate-80", query: "surface=overlay", ...page, zoom: 0.8, click: chipOf("f_research") },
  { name: "gate-200", query: "surface=overlay", ...page, zoom: 2, click: chipOf("f_company") },
  { name: "panel-gate", query: "surface=panel", ...panel, click: ["f_work", "f_research", "f_score"].map(rowOf) },
  {
    name: "panel-gate-dark",
    query: "surface=panel",
    ...panel,
    isDark: true,
    click: ["f_work", "f_research"].map(rowOf),
  },
  { name: "panel-gate-80", query: "surface=panel", ...panel, zoom: 0.8, click: ["f_work", "f_scrape"].map(rowOf) },
  { name: "panel-gate-200", query: "surface=panel", width: 800, height: 1200, zoom: 2, click: ["f_work"].map(rowOf) },
  ...breakdowns(),
  ...reckonings(),
  { name: "overlay-sidebar", query: "surface=overlay&sidebar", ...page },
  { name: "overlay-reload", query: "surface=overlay&state=nothing-captured", ...page, click: '[data-fettle="badge"]' },
  { name: "overlay-80", query: "surface=overlay", ...page, zoom: 0.8, click: chip },
  { name: "overlay-200", query: "surface=overlay", ...page, zoom: 2, click: chip },
  ...drafts("findings", "clean", "parked", "unproven", "differs"),
  { name: "draft-dark", query: "surface=overlay&sidebar&draft=findings&dark", ...page, isDark: true },
  { name: "draft-80", query: "surface=overlay&sidebar&draft=findings", ...page, zoom: 0.8 },
  { name: "draft-200", query: "surface=overlay&sidebar&draft=findings", ...page, zoom: 2 },
  { name: "draft-narrow", query: "surface=overlay&sidebar&draft=findings", width: 620, height: 700 },
  ...openDrafts(),
  { name: "picker", query: "surface=overlay&picker", ...page },
  { name: "picker-dark", query: "surface=overlay&picker&dark", ...page, isDark: true },
  { name: "picker-80", query: "surface=overlay&picker", ...page, zoom: 0.8 },
  { name: "picker-200", query: "surface=overlay&picker", width: 760, height: 820, zoom: 2 },
  ...checklists(
    "full",
    "workbook-partly-read",
    "connections-unseen",
    "all-unknown",
    "nothing-to-move",
    "all-done",
    "nothing-seen",
  ),
  { name: "checklist-dark", query: "surface=checklist-panel&state=full", ...panel, isDark: true },
  { name: "checklist-80", query: "surface=checklist-panel&state=full", ...panel, zoom: 0.8 },
  { name: "checklist-200", query: "surface=checklist-panel&state=full", width: 800, height: 1600, zoom: 2 },
  { name: "checklist-page", query: "surface=checklist&state=full", width: 900, height: 1000 },
  { name: "checklist-print", query: "surface=checklist&state=full", width: 794, height: 1123, isPrint: true },
  {
    name: "checklist-print-dark",
    query: "surface=checklist&state=full",
    width: 794,
    height: 1123,
    isPrint: true,
    isDark: true,
  },
  ...["several", "usage-unseen", "nothing-seen", "many"].map((spend) => ({
    name: `popup-spend-${spend}`,
    query: `surface=popup&state=not-a-table&spend=${spend}`,
    ...popup,
  })),
  { name: "popup-spend-dark", query: "surface=popup&state=not-a-table", ...popup, isDark: true },
  { name: "popup-spend-80", query: "surface=popup&state=not-a-table", ...popup, zoom: 0.8 },
  { name: "popup-spend-200", query: "surface=popup&state=not-a-table", width: 760, height: 1200, zoom: 2 },
  ...spendLists(),
  { name: "popup-200", query: "surface=popup", width: 760, height: 1200, zoom: 2 },
];

function breakdowns(): Shot[] {
  const ofColumn = [chipOf("f_research"), '[data-fettle="popover"] .facts .figure-button >> nth=2'];
  const ofTable = ['[data-fettle="badge"]', total(1), part("f_research")];
  return [
    { name: "popup-breakdown", query: "surface=popup", ...popup, click: BREAKDOWN },
    { name: "popup-breakdown-dark", query: "surface=popup", ...popup, isDark: true, click: BREAKDOWN },
    { name: "popup-breakdown-80", query: "surface=popup", ...popup, zoom: 0.8, click: BREAKDOWN },
    { name: "popup-breakdown-200", query: "surface=popup", width: 760, height: 1200, zoom: 2, click: BREAKDOWN },
    { name: "popup-yours", query: "surface=popup", ...popup, click: total(3) },
    {
      name: "panel-breakdown",
      query: "surface=panel",
      ...panel,
      click: [`tr[data-column-id="f_work"] td .figure-button >> nth=1`],
    },
    { name: "overlay-breakdown", query: "surface=overlay", ...page, click: ofTable },
    { name: "overlay-breakdown-dark", query: "surface=overlay&dark", ...page, isDark: true, click: ofColumn },
    { name: "overlay-breakdown-200", query: "surface=overlay", ...page, zoom: 2, click: ofTable },
    {
      name: "overlay-price",
      query: "surface=overlay",
      ...page,
      click: [chip, '[data-fettle="popover"] .facts .figure-button >> nth=4'],
    },
  ];
}

function reckonings(): Shot[] {
  const [first, second] = [0, 1].map((nth) => `.finding-more .figure-button >> nth=${nth}`);
  const [ofOne, ofTwo] = [[first ?? ""], [second ?? ""]];
  const reckoned = "surface=popup&state=reckoned";
  const ofColumn = [chip, '[data-fettle="popover"] .finding-more .figure-button'];
  return [
    { name: "popup-reckoning", query: "surface=popup", ...popup, click: ofOne },
    { name: "popup-reckoning-dark", query: reckoned, ...popup, isDark: true, click: ofTwo },
    { name: "popup-reckoning-80", query: reckoned, ...popup, zoom: 0.8, click: ofOne },
    { name: "popup-reckoning-200", query: reckoned, width: 760, height: 1200, zoom: 2, click: ofOne },
    { name: "panel-reckoning", query: "surface=panel&state=reckoned", ...panel, click: ofTwo },
    {
      name: "draft-reckoning",
      query: "surface=overlay&sidebar&draft=findings",
      ...page,
      click: "[data-fettle=draft-hint] .finding-more .figure-button",
    },
    { name: "overlay-reckoning", query: "surface=overlay", ...page, click: ofColumn },
    { name: "overlay-reckoning-dark", query: "surface=overlay&dark", ...page, isDark: true, click: ofColumn },
    { name: "overlay-reckoning-80", query: "surface=overlay", ...page, zoom: 0.8, click: ofColumn },
    { name: "overlay-reckoning-200", query: "surface=overlay", ...page, zoom: 2, click: ofColumn },
  ];
}

/** The list of all tables with a next run opened down to a figure that is being replaced, a month, and a bill on an own key. */
function spendLists(): Shot[] {
  const query = "surface=popup&state=not-a-table";
  const cell = (nth: number) =>
    `[data-fettle=spend] tbody >> nth=2 >> .spend-figures td >> nth=${nth} >> button >> nth=0`;
  const click = [cell(1), part("waterfall:email"), part("f_work"), "[data-kind=gate] .figure-button", cell(2)];
  return [
    { name: "popup-spend-open", query, ...popup, click },
    { name: "popup-spend-open-dark", query, ...popup, isDark: true, click },
    { name: "popup-spend-open-80", query, ...popup, zoom: 0.8, click },
    { name: "popup-spend-open-200", query, width: 760, height: 1200, zoom: 2, click },
    {
      name: "popup-spend-own",
      query,
      ...popup,
      click: [".spend-own .figure-button >> nth=0", ".spend-own .figure-button >> nth=2"],
    },
    {
      name: "popup-spend-together",
      query,
      ...popup,
      click: [
        "[data-fettle=spend-totals] .spend-figures td >> nth=0 >> button >> nth=2",
        "[data-fettle=spend-totals] .part >> nth=0",
      ],
    },
  ];
}

function checklists(...states: string[]): Shot[] {
  return states.map((state) => ({
    name: `checklist-${state}`,
    query: `surface=checklist-panel&state=${state}`,
    ...panel,
  }));
}

function drafts(...states: string[]): Shot[] {
  return states.map((state) => ({ name: `draft-${state}`, query: `surface=overlay&sidebar&draft=${state}`, ...page }));
}

function openDrafts(): Shot[] {
  const query = "surface=overlay&sidebar&draft=findings";
  const onSave = "[data-fettle=on-save] .figure-button >> nth=2";
  const change = ["[data-fettle=next-run-change] .figure-button >> nth=2", part("f_work")];
  return [
    { name: "draft-on-save", query, ...page, click: onSave },
    { name: "draft-on-save-dark", query: `${query}&dark`, ...page, isDark: true, click: onSave },
    { name: "draft-change", query, ...page, click: change },
    { name: "draft-change-dark", query: `${query}&dark`, ...page, isDark: true, click: change },
    { name: "draft-change-80", query, ...page, zoom: 0.8, click: change },
    { name: "draft-change-200", query, ...page, zoom: 2, click: change },
    { name: "draft-change-narrow", query, width: 710, height: 700, click: change },
    {
      name: "draft-unknown-now",
      query: "surface=overlay&sidebar&draft=unproven",
      ...page,
      click: ["[data-fettle=next-run-change] .figure-button >> nth=0", part("f_work")],
    },
    {
      name: "draft-price",
      query: "surface=overlay&sidebar&draft=differs",
      ...page,
      click: "[data-fettle=chip-difference] .figure-button",
    },
  ];
}

function gates(...columns: string[]): Shot[] {
  return columns.map((id) => ({ name: `gate-${id.slice(2)}`, query: "surface=overlay", ...page, click: chipOf(id) }));
}

/** Photographs every surface. Usage: `tsx tests/gallery/screenshots.ts FOLDER [NAME…]`. */
async function main(folder: string, only: string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const gallery = await serveGallery();
  for (const shot of shots.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const context = await launchChromium({
      withExtension: false,
      colorScheme: shot.isDark ? "dark" : "light",
      zoom: shot.zoom ?? 1,
      viewport: { width: shot.width, height: shot.height },
    });
    const tab = context.pages()[0] ?? (await context.newPage());
    if (shot.isPrint) await tab.emulateMedia({ media: "print", colorScheme: shot.isDark ? "dark" : "light" });
    await tab.goto(`${gallery.address}?${shot.query}`);
    await tab.locator(firstSignOf(shot.query)).first().waitFor();
    for (const control of [shot.click ?? []].flat()) await tab.locator(control).click();
    await tab.screenshot({ path: join(folder, `${shot.name}.png`), fullPage: !shot.query.includes("overlay") });
    await context.close();
  }
  await gallery.close();
}

function firstSignOf(query: string): string {
  if (query.includes("picker")) return "[data-fettle=picker-tag]";
  return query.includes("draft") ? "[data-fettle=draft-hint]" : ".page, [data-fettle=badge]";
}

const [folder, ...only] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder for the pictures.");
await main(folder, only);
