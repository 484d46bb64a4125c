import { findPickerDialog } from "./find-picker.ts";
import { type Box, boxOf } from "./geometry.ts";
import { selectors } from "./selectors.ts";

export interface Layers {
  /** A dialog holds the page: everything of ours must go. */
  isModal: boolean;
  /** The enrichment picker is open as a dialog that leaves the page's top layer free: our prices may stand on it. */
  isPicker: boolean;
  /** Menus and small dialogs that are open over the page. */
  boxes: Box[];
}

/** A dialog that takes this part of the window or more is treated as modal even when it does not say so. */
const MODAL_SHARE = 0.2;

/** Finds the dialogs and menus that lie over the table. */
export function findLayers(root: Document): Layers {
  const layers: Layers = { isModal: false, isPicker: false, boxes: [] };
  const view = root.documentElement;
  const windowArea = view.clientWidth * view.clientHeight;
  const picker = findPickerDialog(root);
  for (const element of root.querySelectorAll(selectors.coveringLayer.selector)) {
    const box = boxOf(element);
    if (box === null || element.id === "table-sidebar") continue;
    layers.boxes.push(box);
    const area = (box.right - box.left) * (box.bottom - box.top);
    const isDialog = element.matches('dialog, [role="dialog"], [role="alertdialog"]');
    const isTopLayer = element.matches("dialog:modal");
    const isDeclared = isTopLayer || element.getAttribute("aria-modal") === "true";
    if (element === picker && !isTopLayer) layers.isPicker = true;
    else if (isDialog && (isDeclared || area > windowArea * MODAL_SHARE)) layers.isModal = true;
  }
  return layers;
}
