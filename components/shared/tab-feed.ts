import { type ReadonlySignal, signal } from "@preact/signals";
import type { TableView } from "../../utils/messaging/protocol.ts";
import type { SurfaceView } from "./surface-view.ts";
import { viewOfFailure } from "./view-of-failure.ts";

export interface TabFeed {
  view: ReadonlySignal<SurfaceView>;
  /** Asks again about the tab that is followed. */
  refresh: () => void;
  /** Follows another tab; null when there is none to follow. */
  follow: (tabId: number | null) => void;
}

/**
 * Keeps a view of the table that one tab shows. A failed question is asked once more, because the worker may have been
 * restarting; answers about a tab that is no longer followed are dropped, and while a new answer is on its way the last
 * one about the same tab stays.
 */
export function createTabFeed(ask: (tabId: number) => Promise<TableView>): TabFeed {
  const view = signal<SurfaceView>({ state: "loading" });
  let followed: number | null = null;
  let question = 0;

  const refresh = async (): Promise<void> => {
    question += 1;
    const own = question;
    if (followed === null) {
      view.value = { state: "not-a-table" };
      return;
    }
    const tabId = followed;
    const next = await ask(tabId)
      .catch(() => ask(tabId))
      .catch(viewOfFailure);
    if (own === question) view.value = next;
  };

  return {
    view,
    refresh: () => void refresh(),
    follow: (tabId) => {
      if (tabId !== followed) view.value = { state: "loading" };
      followed = tabId;
      void refresh();
    },
  };
}
