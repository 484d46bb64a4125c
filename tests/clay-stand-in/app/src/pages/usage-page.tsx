import { getReports, REPORT_TYPES } from "../api/usage-requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { PageFrame } from "../layout/page-frame.tsx";
import { navigate, usagePath } from "../router.ts";
import { TableUsageView } from "./table-usage-view.tsx";

const TITLES: Record<(typeof REPORT_TYPES)[number], string> = {
  workspace: "Tables",
  integration: "Integrations",
  signal: "Signals",
  triggerDefinition: "Triggers",
  mcp: "MCP",
  api: "API",
};

/** Settings › Usage: the workspace's reports, or those of one table, which "History" opens (clay-dom.md section 7). */
export function UsagePage({ workspaceId, tab }: { workspaceId: string; tab: string }) {
  const isTable = tab.startsWith("t_");
  return (
    <PageFrame workspaceId={workspaceId} title="Usage" isSettings>
      {isTable && (
        <button type="button" className="link" onClick={() => navigate(usagePath(workspaceId, "workspace"))}>
          ← Workspace
        </button>
      )}
      {isTable ? (
        <TableUsageView workspaceId={workspaceId} tableId={tab} />
      ) : (
        <WorkspaceUsage workspaceId={workspaceId} />
      )}
    </PageFrame>
  );
}

function WorkspaceUsage({ workspaceId }: { workspaceId: string }) {
  const reports = useAnswer((signal) => getReports(workspaceId, signal), workspaceId);
  if (reports === null) return <p>Loading…</p>;
  return REPORT_TYPES.map((type) => (
    <section key={type}>
      <h2>{TITLES[type]}</h2>
      <table aria-label={TITLES[type]} className="figures">
        <thead>
          <tr>
            <th>Name</th>
            <th>Data credits</th>
            <th>Actions</th>
          </tr>
        </thead>
        <tbody>
          {(reports[type]?.entities ?? []).map(({ id, entity, credits, actionExecutions }) => (
            <tr key={id}>
              <td>{entity.name}</td>
              <td>{credits.toLocaleString("en-US")}</td>
              <td>{actionExecutions.toLocaleString("en-US")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
