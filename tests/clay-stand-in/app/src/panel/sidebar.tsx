import { type Panel, useTablePage } from "../data/table-context.ts";
import { PickerPanel } from "../picker/picker-panel.tsx";
import { CellPanel } from "./cell-panel.tsx";
import { ColumnPanel } from "./column-panel.tsx";
import { SourcePanel } from "./source-panel.tsx";
import { ToolsPanel } from "./tools-panel.tsx";

/** The right panel: one container for column settings, cell details and tools (clay-dom.md section 5). */
export function Sidebar({ panel }: { panel: Panel }) {
  const { table } = useTablePage();
  const field = panel.kind === "column" ? table.fields.find(({ id }) => id === panel.fieldId) : undefined;
  return (
    <aside id="table-sidebar" className="sidebar">
      {panel.kind === "picker" && <PickerPanel />}
      {panel.kind === "tools" && <ToolsPanel />}
      {panel.kind === "cell" && <CellPanel fieldId={panel.fieldId} rowId={panel.rowId} value={panel.value} />}
      {panel.kind === "new-column" && <ColumnPanel field={panel.draft} isNew />}
      {field !== undefined &&
        (field.type === "source" ? (
          <SourcePanel key={field.id} field={field} />
        ) : (
          <ColumnPanel key={field.id} field={field} />
        ))}
    </aside>
  );
}
