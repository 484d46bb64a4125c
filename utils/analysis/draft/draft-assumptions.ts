import type { DraftColumn } from "../../model/draft.ts";
import type { Action, Table } from "../../model/table.ts";
import type { DraftedColumn } from "./draft-column.ts";

/** What the figures of a draft take for granted because the panel or the page does not show it, one sentence each. */
export function draftAssumptions(draft: DraftColumn, { column, saved, stated }: DraftedColumn, table: Table): string[] {
  return [
    ...unseenSettings(draft, saved?.action ?? null),
    ...(table.isAutoRunOn === null
      ? ["Whether the table's auto-run is on has not been seen: it counts as on, as Clay sets it."]
      : []),
    ...(promptAlone(column.action)
      ? ["The run condition is a prompt without a formula: it stops no row until Clay has generated one."]
      : []),
    ...(draft.account === "none" ? ["No account is chosen yet: the price is the one on Clay's key."] : []),
    ...(stated.price === null ? [] : ["No price is known for it beside the one that Clay's own panel shows."]),
    ...(saved === null && draft.reads.length > 0
      ? ["Every column that its inputs read counts as required: the panel does not show which are."]
      : []),
  ];
}

function unseenSettings({ isAutoRunOn, condition }: DraftColumn, saved: Action | null): string[] {
  const unseen = [...(isAutoRunOn === null ? ["auto-run"] : []), ...(condition === null ? ["the run condition"] : [])];
  if (unseen.length === 0) return [];
  const subject = `Clay's panel does not show ${unseen.join(" and ")} now`;
  if (saved !== null) return [`${subject}: ${unseen.length === 1 ? "it counts" : "they count"} as saved.`];
  const defaults = [...(isAutoRunOn === null ? ["auto-run on"] : []), ...(condition === null ? ["no condition"] : [])];
  return [`${subject}: for a new column Clay's default counts, ${defaults.join(" and ")}.`];
}

function promptAlone({ runCondition, hasRunConditionPrompt }: Action): boolean {
  return hasRunConditionPrompt && (runCondition ?? "").trim() === "";
}
