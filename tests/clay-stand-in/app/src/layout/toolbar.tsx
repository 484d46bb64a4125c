import { useEffect, useRef, useState } from "react";
import { useTablePage } from "../data/table-context.ts";
import { layOut } from "../grid/geometry.ts";
import { EnrichmentPicker } from "./enrichment-picker.tsx";
import { Menu } from "./menu.tsx";

export function Toolbar() {
  const { table, viewId, rowCount, setAutoRun } = useTablePage();
  const pill = useRef<HTMLButtonElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useShortcuts(search);
  const isOn = table.tableSettings?.AUTO_RUN_ON !== false;
  const { pinned, columns } = layOut(table, viewId);
  const shown = columns.length + (pinned === null ? 0 : 1);
  const schedules = table.tableSettings?.HAS_SCHEDULED_RUNS || table.tableSettings?.HAS_SCHEDULED_SOURCES ? 1 : 0;
  return (
    <div className="toolbar flex flex-none flex-row items-center justify-between px-3 py-2">
      <div className="flex flex-row items-center">
        <button ref={pill} type="button" className="pill" aria-haspopup="menu" onClick={() => setMenuOpen(true)}>
          <span>⟳ {isOn ? "Auto-run" : "Auto-run off"}</span>
          <span className="pill-end">
            <CalendarIcon /> {schedules}
          </span>
        </button>
        {isMenuOpen && (
          <Menu
            anchor={pill}
            onClose={() => setMenuOpen(false)}
            items={[
              { label: isOn ? "Turn auto-run off" : "Turn auto-run on", act: () => setAutoRun(!isOn) },
              { label: "Schedule a run", act: () => undefined },
            ]}
          />
        )}
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
        <button type="button" className="blue-button">
          Tools
        </button>
      </div>
      {isPicking && <EnrichmentPicker onClose={() => setPicking(false)} />}
    </div>
  );
}

function CalendarIcon() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M1 2.5h10v8H1zM1 5h10M3.5 1v2.5M8.5 1v2.5" />
    </svg>
  );
}

/**
 * Global shortcuts, listened for before and after everybody else, as larger apps do: "/" goes to the search box unless
 * somebody types. Whoever types inside a shadow root looks to these listeners like somebody who does not.
 */
function useShortcuts(search: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const isTyping = ({ target }: KeyboardEvent) =>
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    const before = (event: KeyboardEvent) => {
      if (event.key !== "/" || isTyping(event)) return;
      event.preventDefault();
      search.current?.focus();
    };
    const after = (event: KeyboardEvent) => {
      if (event.key === "Escape") search.current?.blur();
    };
    document.addEventListener("keydown", before, { capture: true });
    document.addEventListener("keydown", after);
    return () => {
      document.removeEventListener("keydown", before, { capture: true });
      document.removeEventListener("keydown", after);
    };
  }, [search]);
}
