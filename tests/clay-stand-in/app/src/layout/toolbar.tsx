import { useRef, useState } from "react";
import { useTablePage } from "../data/table-context.ts";
import { layOut } from "../grid/geometry.ts";
import { PickerDialog } from "../picker/picker-dialog.tsx";
import { AutoRunPill } from "./auto-run-pill.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

export function Toolbar() {
  const { table, viewId, rowCount, show } = useTablePage();
  const [isPicking, setPicking] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const [toast, setToast] = useState<string | null>(null);
  useShortcuts({
    search,
    refresh: () => setToast("Refreshed"),
    openTools: () => show({ kind: "tools" }),
    clearCell: () => setToast("Cleared 1 cell"),
    close: () => {
      setToast(null);
      show(null);
    },
  });
  const { pinned, columns } = layOut(table, viewId);
  const shown = columns.length + (pinned === null ? 0 : 1);
  return (
    <div className="toolbar flex flex-none flex-row items-center justify-between px-3 py-2">
      <div className="flex flex-row items-center">
        <AutoRunPill />
        <span>Default view</span>
        <span className="quiet">
          {shown}/{table.fields.length} columns
        </span>
        <span className="quiet">
          {rowCount === null ? "rows" : `${rowCount.toLocaleString("en-US")}/${rowCount.toLocaleString("en-US")} rows`}
        </span>
      </div>
      <div className="flex flex-row items-center">
        <input ref={search} className="search" placeholder="Search" aria-label="Search this table" />
        <button
          type="button"
          className="plain-button"
          data-testid="title-bar-enrich-data"
          onClick={() => setPicking(true)}
        >
          Add enrichment
        </button>
        <button type="button" className="blue-button" onClick={() => show({ kind: "tools" })}>
          Tools
        </button>
      </div>
      {toast !== null && <output className="toast">{toast}</output>}
      {isPicking && <PickerDialog onClose={() => setPicking(false)} />}
    </div>
  );
}
