import type { ChecklistGroup, ChecklistView } from "../../utils/model/checklist.ts";
import type { OwnKeyState } from "../../utils/model/own-key.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { Mark } from "../shared/marks.ts";

/** What the checklist shows: the worker's answer, or the surface's own state while it has none. */
export type ChecklistSurface =
  | ChecklistView
  | { state: "loading" }
  | { state: "unreachable" }
  | { state: "failed"; sentence: string };

export type ReadyChecklist = Extract<ChecklistView, { state: "ready" }>;

/** Each verdict by its shape and in words; colour never carries the meaning alone. */
export const verdictSigns: Record<ChecklistGroup["verdict"], { mark: Mark; words: string }> = {
  "left-on-clay-key": { mark: "warning", words: "Connected, and columns still run on Clay's key" },
  "worth-connecting": { mark: "review", words: "Worth connecting" },
  "price-unknown": { mark: "unknown", words: "Your own price is needed first" },
  "costs-more": { mark: "note", words: "Costs more than Clay's key: leave it" },
  done: { mark: "fine", words: "Done" },
};

/** Where a column stands, in words. */
export const stateWords: Record<OwnKeyState, string> = {
  "in-use": "on your key",
  "account-exists": "on Clay's key, your connection is there",
  connectable: "on Clay's key",
  "http-only": "on Clay's key, only an HTTP API column can take yours",
  "own-only": "runs on your key only",
  "clay-only": "runs on Clay's key only",
  "no-key": "takes no key",
  unknown: "whose key is not known",
};

/** Whether money is at stake: only then it wears the colour of money. */
export function isGain(net: Quantity): boolean {
  return isKnown(net) && net.likely > 0;
}

/** Columns as `<table>/<column>` that run on the user's own key now and did not before: two answers about the same scope. */
export function movedColumns(before: ReadyChecklist, after: ReadyChecklist): string[] {
  if (JSON.stringify(before.checklist.scope) !== JSON.stringify(after.checklist.scope)) return [];
  const stayed = columnsOf(before).filter(({ state }) => state !== "in-use");
  const open = new Set(stayed.map(idOfColumn));
  return columnsOf(after)
    .filter((column) => column.state === "in-use" && open.has(idOfColumn(column)))
    .map(idOfColumn);
}

/** A column's id among those of several tables. */
export function idOfColumn({ tableId, columnId }: { tableId: string; columnId: string }): string {
  return `${tableId}/${columnId}`;
}

function columnsOf({ checklist }: ReadyChecklist) {
  return checklist.groups.flatMap(({ columns }) => columns);
}

/** A typed price in US dollars as the protocol takes it; null when it is none. */
export function typedUsd(text: string): string | null {
  const plain = text.trim().replace(/^\$\s*/, "");
  return /^(\d{1,4}(\.\d{1,9})?|\.\d{1,9})$/.test(plain) && Number(plain) <= 1000 ? String(Number(plain)) : null;
}
