import { useState } from "react";
import { createPortal } from "react-dom";
import type { Field } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { useRunChoices } from "../data/use-run-choices.ts";

/** Asks how many rows to run. Clay calls it `RunNumRowsModal`, and sends that name along (clay-dom.md section 6). */
export function RunNumRowsModal({ field, onClose }: { field: Field; onClose: () => void }) {
  const { run } = useTablePage();
  const { top } = useRunChoices([field.id]);
  const [text, setText] = useState("100");
  const rows = Number(text);
  const isGood = Number.isInteger(rows) && rows > 0;
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: the handlers only keep clicks from the header's own handler
    <div
      role="presentation"
      className="backdrop"
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <form
        role="dialog"
        aria-modal="true"
        aria-label="Run rows"
        className="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          run(top(rows));
        }}
      >
        <header className="dialog-head">
          <h2>Run {field.name}</h2>
          <button type="button" aria-label="Close" onClick={onClose}>
            ✕
          </button>
        </header>
        <label>
          Number of rows{" "}
          <input className="search" inputMode="numeric" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <footer className="dialog-foot">
          <button type="button" className="plain-button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="blue-button" disabled={!isGood}>
            Run
          </button>
        </footer>
      </form>
    </div>,
    document.body,
  );
}
