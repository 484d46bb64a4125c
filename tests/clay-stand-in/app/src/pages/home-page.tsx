import { getMyWorkspaces } from "../api/page-requests.ts";
import { getWorkbooks } from "../api/requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Link } from "../layout/link.tsx";
import { PageFrame } from "../layout/page-frame.tsx";
import { pagePath } from "../router.ts";

/** Home: the workbooks of the open workspace, and the way to the other workspaces. */
export function HomePage({ workspaceId }: { workspaceId: string }) {
  const workspaces = useAnswer(getMyWorkspaces, "mine") ?? [];
  const workbooks = useAnswer((signal) => getWorkbooks(workspaceId, signal), workspaceId) ?? [];
  return (
    <PageFrame workspaceId={workspaceId} title="Home">
      <nav aria-label="Workspaces" className="page-tools">
        {workspaces.map(({ id, name }) => (
          <Link
            key={id}
            className={String(id) === workspaceId ? "tab active" : "tab"}
            to={pagePath(String(id), "home")}
          >
            {name}
          </Link>
        ))}
      </nav>
      {workbooks.map(({ id, name, settings }) => (
        <div key={id}>
          {/* biome-ignore lint/a11y/useSemanticElements: the role that Clay's list has (clay-dom.md section 7) */}
          <div role="cell" className="home-row">
            <Link to={`/workspaces/${workspaceId}/workbooks/${id}/tables/${settings.firstTableId}`}>{name}</Link>
          </div>
        </div>
      ))}
    </PageFrame>
  );
}
