import * as api from "../api/page-requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Link } from "../layout/link.tsx";
import { PageFrame } from "../layout/page-frame.tsx";
import { tablePath } from "../router.ts";

/** Functions with the server's estimate of one call (clay-api.md section 10). */
export function FunctionsPage({ workspaceId }: { workspaceId: string }) {
  const functions = useAnswer((signal) => api.getFunctions(workspaceId, signal), workspaceId) ?? [];
  return (
    <PageFrame workspaceId={workspaceId} title="Functions">
      <ul aria-label="Functions" className="rows">
        {functions.map(({ table, cost, actionExecutionCost }) => (
          <li key={table.id}>
            <Link to={tablePath(workspaceId, table)}>{table.name}</Link>{" "}
            <span data-slot="badge">
              {actionExecutionCost} actions, {cost} credits / call
            </span>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
