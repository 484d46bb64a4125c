import { getDefaultLimit, getWorkbookLimit } from "../api/page-requests.ts";
import { useTablePage } from "../data/table-context.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Modal } from "./modal.tsx";

/**
 * The CSV import, with Clay's warning on tables whose auto-run is on (clay-api.md section 12). It asks for the workbook's
 * limits, as Clay's does, and imports nothing.
 */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { table, workspaceId } = useTablePage();
  const workbookId = table.workbookId ?? "";
  useAnswer((signal) => getWorkbookLimit(workspaceId, workbookId, signal), `${workspaceId}/${workbookId}`);
  useAnswer((signal) => getDefaultLimit(workspaceId, signal), workspaceId);
  const running = table.fields.filter(
    ({ type, typeSettings }) => type === "action" && typeSettings.runAsButton !== true,
  ).length;
  const isAutoRunOn = table.tableSettings?.AUTO_RUN_ON !== false;
  return (
    <Modal title="Import from CSV" onClose={onClose}>
      {isAutoRunOn && running > 0 && (
        <p role="alert">
          Auto-run is on: imported rows will run {running} {running === 1 ? "column" : "columns"}.
        </p>
      )}
      <footer className="dialog-foot" data-testid="stage-display-footer">
        <button type="button" className="plain-button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="blue-button" onClick={onClose}>
          Continue
        </button>
      </footer>
    </Modal>
  );
}
