import { useRef, useState } from "react";
import { useTablePage } from "../data/table-context.ts";
import { isRunnable } from "../data/waterfalls.ts";
import { RunNumRowsModal } from "../dialogs/run-num-rows-modal.tsx";
import { ColumnIcon } from "./column-icon.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import type { Column } from "./geometry.ts";
import { RunMenu } from "./run-menu.tsx";

/** A column header: a click opens the column menu, a double click the settings panel (clay-dom.md section 3). */
export function HeaderCell({ column, isPinned = false }: { column: Column; isPinned?: boolean }) {
  const { field, width, left } = column;
  const { table, openPanel, show } = useTablePage();
  const anchor = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<"column" | "run" | "number" | null>(null);
  const isSelected = menu !== null || (openPanel?.kind === "column" && openPanel.fieldId === field.id);
  const close = () => setMenu(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Clay's header has no role that anybody has seen
    // biome-ignore lint/a11y/useKeyWithClickEvents: nor a documented key
    <div
      id={`table-header-cell-${field.id}`}
      data-testid="table-header-cell"
      ref={anchor}
      className={`header-cell${isPinned ? " cell-pinned" : ""}${isSelected ? " selected" : ""}`}
      style={isPinned ? { width } : { width, left }}
      onClick={() => setMenu("column")}
      onDoubleClick={() => {
        close();
        show({ kind: "column", fieldId: field.id });
      }}
    >
      <ColumnIcon field={field} />
      <div className="column-label" data-sentry-component="ColumnLabel">
        <p data-slot="text">{field.name}</p>
      </div>
      {isRunnable(table, field) && (
        <button
          type="button"
          className="run-button"
          aria-label="Run column"
          onClick={(event) => {
            event.stopPropagation();
            setMenu("run");
          }}
        >
          ▶
        </button>
      )}
      {menu === "column" && <ColumnMenu field={field} anchor={anchor} onClose={close} />}
      {menu === "run" && (
        <RunMenu field={field} anchor={anchor} onClose={close} onAskNumber={() => setMenu("number")} />
      )}
      {menu === "number" && <RunNumRowsModal field={field} onClose={close} />}
    </div>
  );
}
