// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { showFixture } from "../../../tests/fixtures/clay/dom/show-fixture.ts";
import { findLayers } from "./layers.ts";

const PICKER = '#clay-app ~ div [role="dialog"]';

function drawOver(selector: string, change?: (html: string) => string): Document {
  const root = showFixture("picker-dialog", change);
  for (const element of root.querySelectorAll(selector)) {
    element.getBoundingClientRect = () => new DOMRect(0, 0, 800, 600);
  }
  return root;
}

it("lets the enrichment picker's dialog hold the page without covering us", () => {
  const declared = (html: string) => html.replace('role="dialog"', 'role="dialog" aria-modal="true"');
  const { isModal, isPicker, boxes } = findLayers(drawOver(PICKER, declared));
  expect({ isModal, isPicker, boxes: boxes.length }).toEqual({ isModal: false, isPicker: true, boxes: 1 });
});

it("takes any other dialog of that size for a cover, over the picker too", () => {
  const another = '<div role="dialog" aria-modal="true" id="other">Add credits</div>';
  const root = drawOver(`${PICKER}, #other`, (html) => html + another);
  expect(findLayers(root)).toMatchObject({ isModal: true, isPicker: true });
  const renamed = drawOver(PICKER, (html) =>
    html.replace("<h2>Add enrichment to", "<h2>Share").replace("data point", ""),
  );
  expect(findLayers(renamed)).toMatchObject({ isModal: true, isPicker: false });
});
