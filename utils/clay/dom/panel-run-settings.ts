import type { DraftColumn, DraftCondition } from "../../model/draft.ts";
import { editorText } from "./editor-text.ts";
import type { ColumnPanel } from "./find-panel.ts";
import { controlLabelled, isOn } from "./labelled-control.ts";
import { between, findAll, type Ladder, outermost } from "./ladder.ts";
import type { ColumnKey } from "./locate.ts";
import {
  AUTO_RUN_LABEL,
  BELOW_CONDITION,
  CONDITION_LABEL,
  FORMULA_BOX,
  PROMPT_BOX,
  panel as parts,
} from "./panel-selectors.ts";

export interface RunSettings extends Pick<DraftColumn, "isAutoRunOn" | "condition"> {
  /** The boxes of the run condition, which are no inputs. For one look: nodes are not kept. */
  conditionEditors: Element[];
  unread: string[];
}

/**
 * Reads "Run settings" (clay-dom.md sections 5.2 and 13). While that section is closed its children are not in the page: then both
 * are null and nothing counts as unread. The plain-language prompt is looked at only to say whether there is one.
 */
export function readRunSettings(panel: ColumnPanel, columns: readonly ColumnKey[]): RunSettings {
  const autoRun = labelled(panel, parts.autoRun, AUTO_RUN_LABEL);
  const tick = labelled(panel, parts.condition, CONDITION_LABEL);
  const isAutoRunOn = autoRun === null ? null : isOn(autoRun);
  const isConditionOn = tick === null ? null : isOn(tick);
  const isOpen = panel.runSettings?.getAttribute("aria-expanded") === "true";
  const unread: string[] = [];
  if (isAutoRunOn === null && (isOpen || autoRun !== null)) unread.push(parts.autoRun.lost);
  if (isConditionOn === null && (isOpen || tick !== null)) unread.push(parts.condition.lost);
  const conditionEditors = tick === null || isConditionOn === false ? [] : editorsOf(panel, tick);
  const condition = isConditionOn === null ? null : { isOn: isConditionOn, ...readBoxes(conditionEditors, columns) };
  return { isAutoRunOn, condition, conditionEditors, unread };
}

function labelled(panel: ColumnPanel, ladder: Ladder, label: RegExp): Element | null {
  for (const rung of ladder.rungs) {
    const control = controlLabelled(findAll(panel.element, { ...ladder, rungs: [rung] }), label);
    if (control !== null) return control;
  }
  return null;
}

/** The boxes between the condition's tick and what Clay shows below them. */
function editorsOf(panel: ColumnPanel, tick: Element): Element[] {
  const below = panel.words.find(
    ({ text, element }) => BELOW_CONDITION.test(text) && between([element], tick, null).length > 0,
  );
  return between(outermost(findAll(panel.element, parts.editor)), tick, below?.element ?? panel.save);
}

/**
 * Above stands the prompt, below it the compiled formula. A box that stands alone counts as the prompt unless its markup says that
 * it holds a formula, and plain blocks of code, which may show a preview's values, count only where no box can be edited.
 */
function readBoxes(editors: readonly Element[], columns: readonly ColumnKey[]): Omit<DraftCondition, "isOn"> {
  const editable = editors.filter((editor) => !editor.matches("pre, code"));
  const [first, second] = editable.length > 1 ? editable : editors;
  const isPrompt = (editor: Element) => editor.matches(PROMPT_BOX) || editor.querySelector(PROMPT_BOX) !== null;
  const isAlone = second === undefined && first !== undefined && first.matches(FORMULA_BOX);
  const box = [isAlone ? first : second].find((one) => one !== undefined && !isPrompt(one));
  const formula = box === undefined ? "" : editorText(box, columns);
  return {
    formula: formula === "" ? null : formula,
    hasPrompt: first !== undefined && first !== box && editorText(first, columns) !== "",
  };
}
