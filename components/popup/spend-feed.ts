import { type ReadonlySignal, signal } from "@preact/signals";
import type { SpendView } from "../../utils/model/spend.ts";
import { viewOfFailure } from "../shared/view-of-failure.ts";

/** What the list of all tables shows: the worker's answer, or why there is none. */
export type SpendSurface =
  | SpendView
  | { state: "loading" }
  | { state: "unreachable" }
  | { state: "failed"; sentence: string };

export interface SpendFeed {
  view: ReadonlySignal<SpendSurface>;
  /** Asks again. Questions never overlap: what comes while one is open is asked once, after it. */
  refresh: () => void;
}

/** Keeps the spend of all tables. A failed question is asked once more, because the worker may have been restarting. */
export function createSpendFeed(ask: () => Promise<SpendView>): SpendFeed {
  const view = signal<SpendSurface>({ state: "loading" });
  let isAsking = false;
  let isAskedAgain = false;
  const refresh = async (): Promise<void> => {
    isAskedAgain = isAsking;
    if (isAsking) return;
    isAsking = true;
    const next = await ask()
      .catch(ask)
      .catch((failure: unknown) => viewOfFailure(failure) as SpendSurface);
    isAsking = false;
    view.value = next;
    if (isAskedAgain) await refresh();
  };
  return { view, refresh: () => void refresh() };
}
