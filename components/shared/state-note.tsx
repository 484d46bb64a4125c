import { FettleIcon } from "./icons.tsx";
import { NoteList } from "./notes.tsx";
import type { ReadyView, SurfaceView } from "./surface-view.ts";

type EmptyView = Exclude<SurfaceView, ReadyView>;

const texts: Record<Exclude<EmptyView["state"], "failed">, { title: string; text: string }> = {
  loading: { title: "Reading the table", text: "" },
  "not-a-table": {
    title: "No Clay table in this tab",
    text: "Open a table on app.clay.com, and its next run is estimated here.",
  },
  "nothing-captured": {
    title: "Reload this tab so that Fettle can see the table",
    text: "Fettle has not seen Clay load this table. It never asks Clay for data itself, so it needs the page to load once more.",
  },
  unreachable: {
    title: "Fettle did not answer",
    text: "Close this and open it again. If Fettle was just updated, reload the tab.",
  },
};

const unreadable = {
  title: "Fettle cannot read this table",
  text: "Clay sends it in a form that this version of Fettle does not know, so nothing here is checked. Look for an update.",
};

const failed = (sentence: string) => ({ title: "Fettle cannot use its records", text: sentence });

/** What a surface says when it has no report to show. */
export function StateNote({ view }: { view: EmptyView }) {
  const { state } = view;
  const blind = view.state === "nothing-captured" ? view.blind : [];
  const { title, text } =
    view.state === "failed" ? failed(view.sentence) : blind.length > 0 ? unreadable : texts[view.state];
  return (
    <div class="state-note" role="status" data-fettle="state" data-state={state} aria-busy={state === "loading"}>
      <FettleIcon size={24} />
      <h1>{title}</h1>
      {text === "" ? null : <p class="soft small">{text}</p>}
      {blind.length === 0 ? null : <NoteList notes={blind.map((sentence) => ({ about: null, text: sentence }))} />}
    </div>
  );
}
