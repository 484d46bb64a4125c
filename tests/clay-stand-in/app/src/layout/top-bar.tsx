import { useTablePage } from "../data/table-context.ts";
import { pagePath } from "../router.ts";
import { CreditsControl } from "./credits-control.tsx";
import { Link } from "./link.tsx";

export function TopBar() {
  const { table, workspace, workspaceId } = useTablePage();
  return (
    <header className="top-bar">
      <Link to={pagePath(workspaceId, "home")}>Home</Link>
      <span className="quiet">/</span>
      {table.workbookId ? (
        <Link to={`/workspaces/${workspaceId}/workbooks/${table.workbookId}`}>Workbook</Link>
      ) : (
        <span>Workbook</span>
      )}
      <span className="quiet">/</span>
      <strong>{table.name} ▾</strong>
      <span className="spring" />
      <button type="button" className="plain-button">
        Upgrade
      </button>
      <CreditsControl workspaceId={workspaceId} workspace={workspace} />
      <span className="avatar" aria-hidden="true">
        N
      </span>
    </header>
  );
}
