import { type ReadonlySignal, signal } from "@preact/signals";
import type { Request } from "../../utils/messaging/protocol.ts";
import type { ChecklistReach, ChecklistView } from "../../utils/model/checklist.ts";
import { viewOfFailure } from "../shared/view-of-failure.ts";
import { type ChecklistSurface, movedColumns } from "./checklist-surface.ts";

export interface ChecklistFeed {
  view: ReadonlySignal<ChecklistSurface>;
  /** Columns that moved to the user's own key while this looked on, as `<table>/<column>`. */
  moved: ReadonlySignal<ReadonlySet<string>>;
  /** Asks again. Questions never overlap: what comes while one is open is asked once, after it. */
  refresh: () => void;
  follow: (tabId: number | null) => void;
  setReach: (reach: ChecklistReach) => void;
}

const NO_TAB = -1;

/**
 * Keeps the checklist of what one tab shows. While the tab shows no table, as when the user connects an account in Clay's settings,
 * it stays with the last one. A failed question is asked once more, because the worker may have been restarting.
 */
export function createChecklistFeed(
  ask: (question: Request<"getChecklist">) => Promise<ChecklistView>,
  first: ChecklistReach = "table",
  firstTable: string | null = null,
): ChecklistFeed {
  const view = signal<ChecklistSurface>({ state: "loading" });
  const moved = signal<ReadonlySet<string>>(new Set());
  let question: Request<"getChecklist"> | null = null;
  let isAsking = false;
  let isAskedAgain = false;

  const refresh = async (): Promise<void> => {
    if (question === null) return;
    isAskedAgain = isAsking;
    if (isAsking) return;
    isAsking = true;
    const own = question;
    const next = await ask(own)
      .catch(() => ask(own))
      .catch(viewOfFailure);
    isAsking = false;
    if (own === question) show(next as ChecklistSurface);
    if (isAskedAgain || own !== question) await refresh();
  };

  const show = (next: ChecklistSurface) => {
    const before = view.peek();
    if (before.state === "ready" && next.state === "ready") {
      moved.value = new Set([...moved.peek(), ...movedColumns(before, next)]);
    }
    if (next.state === "ready" && question !== null) question.tableId = next.tableId;
    view.value = next;
  };

  return {
    view,
    moved,
    refresh: () => void refresh(),
    follow: (tabId) => {
      question = { tableId: firstTable, reach: first, ...question, tabId: tabId ?? NO_TAB };
      void refresh();
    },
    setReach: (reach) => {
      if (question === null) return;
      question = { ...question, reach };
      // The choice shows at once, its list when it is there.
      if (view.value.state === "ready") view.value = { ...view.value, reach };
      moved.value = new Set();
      void refresh();
    },
  };
}
