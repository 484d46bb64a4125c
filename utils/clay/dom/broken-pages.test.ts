// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIXTURES, showFixture } from "../../../tests/fixtures/clay/dom/show-fixture.ts";
import { draftColumnSchema } from "../../model/draft.ts";
import { pickerEntrySchema } from "../../model/picker.ts";
import { findColumnPanel } from "./find-panel.ts";
import { findPicker } from "./find-picker.ts";
import { readEntries } from "./picker-entry.ts";
import { readDraft } from "./read-draft.ts";

const COLUMNS = ["Email", "Full name", "Domain", "Find work email"].map((name, at) => ({ id: `f_${at}`, name }));
const ATTRIBUTES = [
  "id",
  "role",
  "class",
  "data-slot",
  "aria-expanded",
  "aria-checked",
  "contenteditable",
  "placeholder",
];

/** What an update of Clay's may do to its page: drop, unwrap, move or rename what we look for. */
const changes: Record<string, (element: Element, other: Element) => void> = {
  remove: (element) => element.remove(),
  unwrap: (element) => element.replaceWith(...element.childNodes),
  empty: (element) => element.replaceChildren(),
  wrap: (element) => {
    const around = element.ownerDocument.createElement("div");
    element.replaceWith(around);
    around.append(element);
  },
  move: (element, other) => {
    if (!element.contains(other)) other.append(element);
  },
  bare: (element) => {
    for (const name of ATTRIBUTES) element.removeAttribute(name);
  },
  blank: (element) => {
    for (const name of ATTRIBUTES) if (element.hasAttribute(name)) element.setAttribute(name, "");
  },
};

const damage = fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(), fc.nat()), { maxLength: 12 });

describe.each(FIXTURES)("%s, however broken", (name) => {
  it("never makes a reader throw, and gives only what the contracts allow", () => {
    fc.assert(
      fc.property(damage, (steps) => {
        const root = showFixture(name);
        for (const [kind, at, to] of steps) {
          const elements = [...root.body.querySelectorAll("*")];
          const element = elements[at % elements.length];
          const other = elements[to % elements.length];
          if (element !== undefined && other !== undefined) changes[kind]?.(element, other);
        }
        const panel = findColumnPanel(root);
        const picker = findPicker(root);
        if (panel !== null)
          expect(draftColumnSchema.safeParse(readDraft(root, panel, COLUMNS).draft).success).toBe(true);
        if (picker === null) return;
        for (const read of readEntries(picker.element, picker.rows).entries) {
          expect(read === null || pickerEntrySchema.safeParse(read.entry).success).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
