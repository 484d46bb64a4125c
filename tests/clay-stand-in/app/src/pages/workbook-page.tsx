import * as api from "../api/page-requests.ts";
import { getTabs } from "../api/requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Link } from "../layout/link.tsx";
import { PageFrame } from "../layout/page-frame.tsx";
import { tablePath } from "../router.ts";

/** The workbook's overview: its tables as a map, and which sends rows to which (clay-dom.md section 7). */
export function WorkbookPage({ workspaceId, workbookId }: { workspaceId: string; workbookId: string }) {
  const key = `${workspaceId}/${workbookId}`;
  const workbook = useAnswer((signal) => api.getWorkbook(workspaceId, workbookId, signal), key);
  const map = useAnswer((signal) => api.getWorkbookMap(workspaceId, workbookId, signal), key);
  const tabs = useAnswer((signal) => getTabs(workbookId, signal), key) ?? [];
  const nameOf = (id: string | undefined) => map?.nodes.find((node) => node.id === id)?.data.name ?? "another table";
  return (
    <PageFrame workspaceId={workspaceId} title={workbook?.name ?? "Workbook"}>
      <div className="react-flow">
        {(map?.nodes ?? []).map(({ id, data }) => (
          <div key={id} className="react-flow__node card" data-id={id}>
            <strong>{data.name}</strong>
            <p className="quiet">
              {data.fieldCount} columns, {data.recordCount.toLocaleString("en-US")} rows
            </p>
          </div>
        ))}
      </div>
      <ul aria-label="Connections between tables" className="rows">
        {(map?.edges ?? []).map(({ id, source, target }) => (
          <li key={id}>
            {nameOf(source)} → {nameOf(target)}
          </li>
        ))}
      </ul>
      <footer className="bottom-bar">
        <button type="button" className="tab active">
          Overview
        </button>
        {tabs.map((tab) => (
          <Link key={tab.id} className="tab" to={tablePath(workspaceId, tab)}>
            {tab.name} ▾
          </Link>
        ))}
      </footer>
    </PageFrame>
  );
}
