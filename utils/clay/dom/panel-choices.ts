import type { DraftColumn } from "../../model/draft.ts";
import type { ColumnPanel } from "./find-panel.ts";
import { controlLabelled, isOn } from "./labelled-control.ts";
import { between, findAll, findFirst } from "./ladder.ts";
import { oneLine, type TextLeaf, textLeaves, textOf } from "./page-text.ts";
import { ACTION_LABEL, MODEL_NAME, panel as parts } from "./panel-selectors.ts";

const NAME_LENGTH = 80;
const PATH = /^(.+?)\s*[›»→>]\s*(.+)$/;
const OFFERS = /^\+?\s*(?:Add|Connect|Manage)\b/i;

type Action = Pick<DraftColumn, "provider" | "actionName">;

/** Provider and name of the enrichment, from the panel's "Action" block (clay-dom.md section 5.1); null where it does not say. */
export function readAction(panel: ColumnPanel): Action {
  const label = panel.words.findIndex(({ text }) => ACTION_LABEL.test(text));
  const block = label < 0 ? panel.words.slice(0, 8) : panel.words.slice(label + 1, label + 5);
  const [first] = block;
  const path = PATH.exec((label < 0 ? block.find(({ text }) => PATH.test(text)) : first)?.text ?? "");
  if (path !== null) return { provider: nameOrNull(path[1]), actionName: nameOrNull(path[2]) };
  if (label < 0 || first === undefined) return { provider: null, actionName: null };
  const beside = block.filter((word) => standsBeside(word, first) && /\p{L}/u.test(word.text));
  return beside.length === 2
    ? { provider: nameOrNull(beside[0]?.text), actionName: nameOrNull(beside[1]?.text) }
    : { provider: null, actionName: nameOrNull(first.text) };
}

/**
 * Whose account the panel shows as chosen: the header of its "Account" section says it, else the section's own choice does. The
 * account's name is not handed on. Null where there is no such section, and `isUnread` where there is one that says nothing.
 */
export function readAccount(panel: ColumnPanel): { account: DraftColumn["account"]; isUnread: boolean } {
  const header = findFirst(panel.element, parts.account);
  if (header === null) return { account: null, isUnread: false };
  const section = accountSection(panel, header);
  const said = [
    textOf(header).replace(/^Account\b/i, ""),
    ...section.filter(({ localName }) => localName === "select").map(chosenOption),
    ...findAll(panel.element, parts.accountChoice)
      .filter((choice) => section.includes(choice))
      .map(textOf),
    ...panel.words
      .filter(({ element }) => section.includes(element) && !header.contains(element))
      .map(({ text }) => text),
  ];
  for (const text of said) {
    const account = accountIn(text);
    if (account !== null) return { account, isUnread: false };
  }
  return { account: null, isUnread: true };
}

/** The labels of the AI model and use case that are chosen; null in a column without them. */
export function readModel(panel: ColumnPanel): Pick<DraftColumn, "model" | "useCase"> {
  const header = findFirst(panel.element, parts.account);
  const ofAccount = header === null ? [] : accountSection(panel, header);
  const choices = findAll(panel.element, parts.model).filter((choice) => !ofAccount.includes(choice));
  const model =
    controlLabelled(choices, /^(?:AI )?Model\b/i) ?? choices.find((choice) => MODEL_NAME.test(chosenText(choice)));
  const useCase = controlLabelled(findAll(panel.element, parts.useCase), /^Use case\b/i);
  return { model: nameOrNull(chosenText(model)), useCase: nameOrNull(chosenText(useCase)) };
}

/** Clay's own and the customer's own are told apart by name alone: Clay's is called "Clay" or "Clay-managed … account". */
function accountIn(text: string): DraftColumn["account"] {
  const name = withoutSigns(text).replace(/[\s~]*\d+(?:[.,]\d+)*\s*(?:\/\s*\w+)?$/, "");
  if (name === "" || OFFERS.test(name)) return null;
  if (/^(?:Select|Choose)\b.*\baccount$|^No account\b/i.test(name)) return "none";
  return /^Clay(?: account|[- ]managed\b.*)?$/i.test(name) ? "clay" : "own";
}

function accountSection(panel: ColumnPanel, header: Element): Element[] {
  const next = findAll(panel.element, parts.section).find((other) => between([other], header, null).length > 0);
  return between([...panel.element.querySelectorAll("*")], header, next ?? panel.footer);
}

function chosenOption(element: Element): string {
  return oneLine((element as HTMLSelectElement).selectedOptions[0]?.textContent ?? "");
}

/** What a list, a group of options or a row of tabs shows as chosen. */
function chosenText(control: Element | null | undefined): string {
  if (!control) return "";
  const options = [...control.querySelectorAll('[role="radio"], [role="tab"]')];
  const chosen = options.find((option) => isOn(option) === true || option.getAttribute("aria-selected") === "true");
  if (options.length > 0) return textOf(chosen ?? null);
  return withoutSigns(textLeaves(control).find(({ text }) => /\p{L}/u.test(text))?.text ?? "");
}

function standsBeside(word: TextLeaf, other: TextLeaf): boolean {
  return word.element.parentElement === other.element.parentElement;
}

function withoutSigns(text: string): string {
  return oneLine(text.replace(/[▾▼⌄⌃˅✓✔✅]/gu, ""));
}

function nameOrNull(text: string | undefined): string | null {
  const isName = text !== undefined && text !== "" && text.length <= NAME_LENGTH && !/^(?:Select|Choose)\b/i.test(text);
  return isName ? text : null;
}
