import { FettleIcon } from "./icons.tsx";
import type { SurfaceView } from "./surface-view.ts";

type EmptyState = Exclude<SurfaceView["state"], "ready">;

const texts: Record<EmptyState, { title: string; text: string }> = {
  loading: { title: "Reading the table", text: "" },
  "not-a-table": {
    title: "No Clay table in this tab",
    text: "Open a table on app.clay.com, and its next run is estimated here.",
  },
  "nothing-captured": {
    title: "Reload this tab so that Fettle can see the table",
    text: "Clay loaded this table before Fettle was there to read it. Fettle never asks Clay for data itself, so it needs the page to load once more.",
  },
  unreachable: {
    title: "Fettle did not answer",
    text: "Close this and open it again. If Fettle was just updated, reload the tab.",
  },
};

/** What a surface says when it has no report to show. */
export function StateNote({ state }: { state: EmptyState }) {
  const { title, text } = texts[state];
  return (
    <div class="state-note" role="status" data-fettle="state" data-state={state} aria-busy={state === "loading"}>
      <FettleIcon size={24} />
      <h1>{title}</h1>
      {text === "" ? null : <p class="soft small">{text}</p>}
    </div>
  );
}
