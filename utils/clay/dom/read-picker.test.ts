// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { showFixture } from "../../../tests/fixtures/clay/dom/show-fixture.ts";
import { pickerEntrySchema } from "../../model/picker.ts";
import { findPicker } from "./find-picker.ts";
import { readEntries } from "./picker-entry.ts";
import { readPicker } from "./read-picker.ts";

function read(name: string, change?: (html: string) => string) {
  const picker = findPicker(showFixture(name, change));
  if (picker === null) throw new Error("No picker was found.");
  const { entries, isReadable } = readEntries(picker.element, picker.rows);
  const found = entries.flatMap((one) => (one === null ? [] : [one.entry]));
  for (const entry of found) expect(pickerEntrySchema.safeParse(entry).success).toBe(true);
  return { entries: found, isReadable };
}

const credits = (dataCredits: string, per: "row" | "result" = "row") => ({
  state: "shown",
  price: { actions: null, dataCredits, per },
});
const plain = { provider: null, functionTableId: null, needsOwnKey: false };
const absent = { state: "absent" };

describe("the picker", () => {
  it("is read as a dialog", () => {
    expect(read("picker-dialog")).toEqual({
      entries: [
        { ...plain, name: "Find Email from Name", provider: "Hunter", chip: credits("0.5") },
        { ...plain, name: "Work email", chip: credits("1") },
        { ...plain, name: "Enrich Company", provider: "Acme Data", chip: absent, needsOwnKey: true },
        { ...plain, name: "Score an account", functionTableId: "t_score1", chip: absent },
        { ...plain, name: "Find people", chip: credits("2000", "result"), needsOwnKey: true },
        { ...plain, name: "Normalize domain", chip: absent },
      ],
      isReadable: true,
    });
  });

  it("is read as a side panel", () => {
    expect(read("picker-side-panel")).toEqual({
      entries: [
        { ...plain, name: "Find phone", chip: credits("3") },
        { ...plain, name: "Send a message", chip: absent },
      ],
      isReadable: true,
    });
  });

  it("is read without Clay's slots, and a price in other words is unreadable, not free", () => {
    expect(read("picker-bare")).toEqual({
      entries: [
        { ...plain, name: "Find phone", chip: credits("3") },
        { ...plain, name: "Find people", chip: { state: "unreadable" } },
      ],
      isReadable: false,
    });
  });

  it("is found by its search field when its heading is gone", () => {
    expect(read("picker-dialog", (html) => html.replace(/<h2>Add.*?<\/h2>/, "")).entries).toHaveLength(6);
  });

  it.each(["panel-open", "panel-cell-details", "panel-tools"])("is not the %s", (name) => {
    expect(findPicker(showFixture(name))).toBeNull();
  });

  it("is not ours", () => {
    expect(findPicker(showFixture("picker-dialog", (html) => html.slice(html.indexOf("<fettle-overlay>"))))).toBeNull();
  });
});

it("takes a screenful of entries without a price for prices that were not found", () => {
  const row = '<div role="button"><p data-slot="text">Find email</p></div>';
  const many = read("picker-dialog", () => `<div role="dialog"><h2>Add enrichment</h2>${row.repeat(8)}</div>`);
  expect(many.isReadable).toBe(false);
  expect(many.entries.every(({ chip }) => chip.state === "unreadable")).toBe(true);
});

it("does not miss the prices of groups of providers, which have none", () => {
  const row = '<div role="button"><p data-slot="text">Work email</p><span data-slot="badge">+28</span></div>';
  const many = read("picker-dialog", () => `<div role="dialog"><h2>Add enrichment</h2>${row.repeat(8)}</div>`);
  expect(many.isReadable).toBe(true);
});

describe("readPicker", () => {
  afterEach(() => vi.restoreAllMocks());

  it("gives the entries in sight with their boxes, and the list's visible part", () => {
    const root = showFixture("picker-dialog");
    const list = root.querySelector(".overflow-y-auto") as HTMLElement;
    list.style.overflowY = "auto";
    vi.spyOn(root.documentElement, "clientWidth", "get").mockReturnValue(1000);
    vi.spyOn(root.documentElement, "clientHeight", "get").mockReturnValue(800);
    setBox(root.querySelector('[role="dialog"]'), 100, 100, 400, 600);
    setBox(list, 100, 200, 400, 90);
    for (const [index, row] of [...list.children].entries()) setBox(row, 100, 200 + index * 40, 400, 40);
    setBox(list.querySelector('[data-slot="badge"]'), 440, 210, 50, 20);
    const [name] = list.querySelectorAll('p[data-slot="text"]');
    setBox(name ?? null, 140, 210, 90, 20);
    vi.spyOn(Range.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(140, 210, 200, 20));
    const reading = readPicker(root);
    expect(reading?.area).toEqual({ left: 100, top: 200, right: 500, bottom: 290 });
    expect(reading?.rows.map(({ entry }) => entry.name)).toEqual([
      "Find Email from Name",
      "Work email",
      "Enrich Company",
    ]);
    expect(reading?.rows[0]).toMatchObject({ box: { top: 200, bottom: 240 }, free: { left: 230, right: 440 } });
    expect(reading?.rows[2]?.free.right).toBe(500);
  });

  it("leaves out a group of providers, and keeps a waterfall with a count and a price", () => {
    const root = showFixture("picker-dialog", (html) => html.replace("~0.5 / row", "+28"));
    vi.spyOn(root.documentElement, "clientWidth", "get").mockReturnValue(1000);
    vi.spyOn(root.documentElement, "clientHeight", "get").mockReturnValue(800);
    setBox(root.querySelector('[role="dialog"]'), 100, 100, 400, 600);
    const [first, second] = root.querySelectorAll('[role="dialog"] [role="button"]');
    setBox(first ?? null, 100, 200, 400, 40);
    setBox(second ?? null, 100, 240, 400, 40);
    expect(readPicker(root)?.rows.map(({ entry }) => entry.name)).toEqual(["Work email"]);
  });

  it("gives nothing while the picker takes no room", () => {
    expect(readPicker(showFixture("picker-dialog"))).toBeNull();
  });
});

function setBox(element: Element | null, left: number, top: number, width: number, height: number): void {
  if (element !== null) element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
}
