import { useRef, useState } from "react";
import type { Table } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { isRunning } from "../data/use-run-polling.ts";
import { ImportDialog } from "../dialogs/import-dialog.tsx";
import { progressOf } from "../grid/progress.ts";
import { navigate, tablePath, usagePath } from "../router.ts";
import { Menu } from "./menu.tsx";
import { TableRunSettings } from "./table-run-settings.tsx";
import { useCloseOutside } from "./use-close-outside.ts";

export function BottomBar() {
  const { table, tabs, statuses, rowCount, workspaceId, stop } = useTablePage();
  const [isImporting, setImporting] = useState(false);
  const running = isRunning(statuses);
  const shares = table.fields
    .map((field) => (field.type === "action" ? progressOf(statuses[field.id], rowCount) : null))
    .filter((share) => share !== null);
  const share = shares.length === 0 ? 1 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return (
    <footer className="bottom-bar">
      <button
        type="button"
        className="tab"
        onClick={() => navigate(`/workspaces/${workspaceId}/workbooks/${table.workbookId}`)}
      >
        Overview
      </button>
      {(tabs.length > 0 ? tabs : [table]).map((tab) => (
        <TableTab key={tab.id} tab={tab} isActive={tab.id === table.id} />
      ))}
      <button type="button" className="tab" onClick={() => setImporting(true)}>
        + Add
      </button>
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
      <span className="spring" />
      <span className="quiet">
        {share === 1 ? "Table up to date" : `${Math.floor(share * 100)}% of table completed`}
      </span>
      <button type="button" className="tab" disabled={!running} onClick={() => void stop()}>
        Stop
      </button>
      <button type="button" className="tab" onClick={() => navigate(usagePath(workspaceId, table.id))}>
        History
      </button>
      <button type="button" className="tab" aria-label="Settings">
        ⚙
      </button>
    </footer>
  );
}

/** Another table's tab switches to it; the open table's own tab opens its menu. */
function TableTab({ tab, isActive }: { tab: Table; isActive: boolean }) {
  const { table, workspaceId } = useTablePage();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<"menu" | "settings" | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useCloseOutside(box, () => setOpen((old) => (old === "settings" ? null : old)));
  return (
    <div className="anchor above" ref={box}>
      <button
        ref={anchor}
        type="button"
        className={isActive ? "tab active" : "tab"}
        aria-haspopup="menu"
        onClick={() => (isActive ? setOpen("menu") : navigate(tablePath(workspaceId, tab)))}
      >
        {isActive ? table.name : tab.name} ▾
      </button>
      {open === "menu" && (
        <Menu
          anchor={anchor}
          isAbove
          onClose={() => setOpen(null)}
          items={[
            { label: "Run settings", act: () => setOpen("settings") },
            { label: "Duplicate", act: () => undefined },
          ]}
        />
      )}
      {open === "settings" && <TableRunSettings onClose={() => setOpen(null)} />}
    </div>
  );
}
