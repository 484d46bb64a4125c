import { textLeaves, textOf } from "./page-text.ts";

const CLIMB = 4;

/**
 * The control that bears a label: by its accessible name, else by the words that stand next to it. A control whose nearest words
 * say something else is not taken, however near the wanted words are.
 */
export function controlLabelled(controls: readonly Element[], label: RegExp): Element | null {
  const named = controls.find((control) => label.test(accessibleName(control)));
  if (named !== undefined) return named;
  return (
    controls.find(
      (control) => accessibleName(control) === "" && nearWords(control, controls).some((text) => label.test(text)),
    ) ?? null
  );
}

/** Whether a switch, check box or option is on; null when it does not say. */
export function isOn(control: Element): boolean | null {
  const state = control.getAttribute("aria-checked") ?? control.getAttribute("data-state") ?? "";
  if (/^(?:true|checked|on)$/.test(state)) return true;
  if (/^(?:false|unchecked|off)$/.test(state)) return false;
  if (control.localName === "input") return (control as HTMLInputElement).checked;
  if (control.hasAttribute("data-checked")) return true;
  return control.hasAttribute("data-unchecked") ? false : null;
}

function accessibleName(control: Element): string {
  const label = control.getAttribute("aria-label");
  if (label !== null && label.trim() !== "") return label.trim();
  const page = control.ownerDocument;
  const ids = (control.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
  const named = ids.map((id) => textOf(page.getElementById(id))).join(" ");
  if (named.trim() !== "") return named;
  const own =
    control.id === "" ? null : [...page.querySelectorAll("label")].find(({ htmlFor }) => htmlFor === control.id);
  return textOf(own ?? control.closest("label"));
}

/** The words of the nearest ancestor that has any beside the control's own, as long as it holds no other such control. */
function nearWords(control: Element, others: readonly Element[]): string[] {
  let around = control.parentElement;
  for (let step = 0; around !== null && step < CLIMB; step += 1) {
    const place = around;
    if (others.some((other) => other !== control && place.contains(other))) return [];
    const words = textLeaves(place, [control]).map(({ text }) => text);
    if (words.some((text) => /\p{L}/u.test(text))) return words;
    around = place.parentElement;
  }
  return [];
}
