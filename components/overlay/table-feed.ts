import type { TableView } from "../../utils/messaging/protocol.ts";
import type { SurfaceView } from "../shared/surface-view.ts";
import { viewOfFailure } from "../shared/view-of-failure.ts";

/** How long a table that was just opened may take to arrive before we ask the user to reload. */
export const ARRIVAL_GRACE_MS = 5_000;

export interface TableFeedPorts {
  /** The table that the address names now; null when it names none. */
  currentTableId: () => string | null;
  ask: (tableId: string) => Promise<TableView>;
  show: (view: SurfaceView) => void;
  later: (run: () => void, milliseconds: number) => void;
}

/**
 * Keeps the overlay's view of the current table fresh. Answers that come after the table was left are dropped, a failed
 * question is asked once more (the worker may have been restarting), and the last good answer stays until there is a
 * better one.
 */
export function createTableFeed({ currentTableId, ask, show, later }: TableFeedPorts) {
  let shownTable: string | null = null;
  let isArriving = false;
  let question = 0;

  const refresh = async (): Promise<void> => {
    const tableId = currentTableId();
    question += 1;
    const own = question;
    if (tableId !== shownTable) {
      shownTable = tableId;
      show(tableId === null ? { state: "not-a-table" } : { state: "loading" });
      isArriving = tableId !== null;
      if (tableId !== null) later(() => endGrace(tableId), ARRIVAL_GRACE_MS);
    }
    if (tableId === null) return;
    const view = await askTwice(tableId);
    if (own !== question || currentTableId() !== tableId) return;
    if (view.state === "ready" && view.report.id !== tableId) return;
    if (view.state === "nothing-captured" && isArriving) return;
    show(view);
  };

  const endGrace = (tableId: string) => {
    if (tableId !== shownTable) return;
    isArriving = false;
    void refresh();
  };

  const askTwice = (tableId: string): Promise<SurfaceView> =>
    ask(tableId)
      .catch(() => ask(tableId))
      .catch(viewOfFailure);

  return {
    /** Asks again: after a navigation, a change, or a return to the tab. */
    refresh: () => void refresh(),
    /** A change of some table was announced. */
    changed: (tableId: string) => {
      if (tableId === currentTableId()) void refresh();
    },
  };
}
