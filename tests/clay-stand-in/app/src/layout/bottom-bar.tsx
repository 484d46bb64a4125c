import { useRef, useState } from "react";
import type { Table } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { isRunning } from "../data/use-run-polling.ts";
import { progressOf } from "../grid/progress.ts";
import { navigate, tablePath } from "../router.ts";
import { Menu } from "./menu.tsx";

export function BottomBar() {
  const { table, tabs, statuses, rowCount } = useTablePage();
  const running = isRunning(statuses);
  const shares = table.fields
    .map((field) => (field.type === "action" ? progressOf(statuses[field.id], rowCount) : null))
    .filter((share) => share !== null);
  const share = shares.length === 0 ? 1 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return (
    <footer className="bottom-bar">
      <button type="button" className="tab">
        Overview
      </button>
      {(tabs.length > 0 ? tabs : [table]).map((tab) => (
        <TableTab key={tab.id} tab={tab} isActive={tab.id === table.id} />
      ))}
      <button type="button" className="tab">
        + Add
      </button>
      <span className="spring" />
      <span className="quiet">
        {share === 1 ? "Table up to date" : `${Math.floor(share * 100)}% of table completed`}
      </span>
      <button type="button" className="tab" disabled={!running}>
        Stop
      </button>
      <button type="button" className="tab">
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
  const { table, workspaceId, setAutoRun } = useTablePage();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isOn = table.tableSettings?.AUTO_RUN_ON !== false;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={isActive ? "tab active" : "tab"}
        aria-haspopup="menu"
        onClick={() => (isActive ? setOpen(true) : navigate(tablePath(workspaceId, tab)))}
      >
        {isActive ? table.name : tab.name} ▾
      </button>
      {isOpen && (
        <Menu
          anchor={anchor}
          isAbove
          onClose={() => setOpen(false)}
          items={[
            {
              label: isOn ? "Run settings: turn auto-run off" : "Run settings: turn auto-run on",
              act: () => setAutoRun(!isOn),
            },
            { label: "Duplicate", act: () => undefined },
          ]}
        />
      )}
    </>
  );
}
