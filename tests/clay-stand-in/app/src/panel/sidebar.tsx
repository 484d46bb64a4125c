import { type Panel, useTablePage } from "../data/table-context.ts";
import { CellPanel } from "./cell-panel.tsx";
import { ColumnPanel } from "./column-panel.tsx";

/** The right panel: one container for column settings and cell details (clay-dom.md section 5). */
export function Sidebar({ panel }: { panel: Panel }) {
  const { table } = useTablePage();
  return (
    <aside id="table-sidebar" className="sidebar">
      {panel.kind === "cell" && <CellPanel fieldId={panel.fieldId} value={panel.value} />}
      {panel.kind === "new-column" && <ColumnPanel field={panel.draft} isNew />}
      {panel.kind === "column" &&
        table.fields
          .filter(({ id }) => id === panel.fieldId)
          .map((field) => <ColumnPanel key={field.id} field={field} />)}
    </aside>
  );
}
