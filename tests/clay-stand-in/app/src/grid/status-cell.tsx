import { useTablePage } from "../data/table-context.ts";
import type { Column } from "./geometry.ts";
import { progressOf } from "./progress.ts";

/** What Clay shows under a header: a tick, a bar with a share, a keyboard for manual columns, or nothing. */
export function StatusCell({ column, isPinned = false }: { column: Column; isPinned?: boolean }) {
  const { statuses, rowCount } = useTablePage();
  const { field, width, left } = column;
  const share = field.type === "action" ? progressOf(statuses[field.id], rowCount) : null;
  return (
    <div className={`status-cell${isPinned ? " cell-pinned" : ""}`} style={isPinned ? { width } : { width, left }}>
      {field.type === "source" && <span className="quiet">Up to date</span>}
      {share === 1 && <span className="done">✓</span>}
      {share !== null && share > 0 && share < 1 && (
        <>
          <span className="bar">
            <span className="bar-fill" style={{ width: `${share * 100}%` }} />
          </span>
          <span className="quiet">{Math.max(1, Math.floor(share * 100))}%</span>
        </>
      )}
      {field.typeSettings.runAsButton === true && (
        <span className="keyboard" role="img" aria-label="Manual column">
          ⌨
        </span>
      )}
    </div>
  );
}
