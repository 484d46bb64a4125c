import type { DraftCondition } from "../../model/draft.ts";
import { nameResolver, SYSTEM_LABELS } from "../../model/name-references.ts";
import type { Action, Column } from "../../model/table.ts";

type Condition = Pick<Action, "runCondition" | "hasRunConditionPrompt" | "promptColumnsUnread">;

/**
 * The run condition that a panel shows, in the words of a saved column: none when it is switched off or empty. A panel that
 * shows the saved condition unchanged gives the saved one, even where two columns have the same name.
 */
export function conditionOfDraft(
  { isOn, formula, hasPrompt }: DraftCondition,
  saved: Action | null,
  columns: readonly Column[],
): Condition {
  // A prompt that is being written is not read.
  const promptColumnsUnread: string[] = [];
  if (!isOn) return { runCondition: null, hasRunConditionPrompt: false, promptColumnsUnread };
  const text = formula?.trim() ?? "";
  if (text === "") return { runCondition: null, hasRunConditionPrompt: hasPrompt, promptColumnsUnread };
  const isSaved = saved?.runCondition != null && isSameText(withNames(saved.runCondition, columns), text);
  return isSaved
    ? {
        runCondition: saved.runCondition,
        hasRunConditionPrompt: hasPrompt,
        promptColumnsUnread: saved.promptColumnsUnread,
      }
    : { runCondition: withIds(text, columns), hasRunConditionPrompt: hasPrompt, promptColumnsUnread };
}

/**
 * Column names in double braces as ids. A name that no column has, or that several have, is marked as unresolved, so that the
 * condition counts as unreadable and not as one that reads nothing.
 */
function withIds(text: string, columns: readonly Column[]): string {
  const names = columns.map(({ name, id }): [string, string] => [name, id]);
  const system = SYSTEM_LABELS.filter(([label]) => !names.some(([name]) => name === label));
  const resolved = nameResolver([...names, ...system], "{{")(text);
  return resolved.replace(/\{\{(?!@|f_[A-Za-z0-9_]+\}\})/g, "{{@");
}

/** The same text as Clay's editors show it. A column that is gone keeps its id. */
function withNames(text: string, columns: readonly Column[]): string {
  return text.replace(/\{\{(f_[A-Za-z0-9_]+)\}\}/g, (whole, id: string) => {
    const name =
      columns.find((column) => column.id === id)?.name ?? SYSTEM_LABELS.find(([, known]) => known === id)?.[0];
    return name === undefined ? whole : `{{${name}}}`;
  });
}

// An editor breaks lines and doubles blanks as it likes.
function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return plain(one) === plain(other);
}
