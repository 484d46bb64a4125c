import type { TypeSettings } from "../../../server/wire.ts";
import { getFunctions } from "../api/page-requests.ts";
import { useTablePage } from "../data/table-context.ts";
import { useAnswer } from "../data/use-answer.ts";
import { Link } from "../layout/link.tsx";
import { tablePath } from "../router.ts";
import { literalOf } from "./literal.ts";

/** Which function a column calls, as a link to its table, with the server's price of one call (clay-api.md section 10). */
export function FunctionLink({ settings }: { settings: TypeSettings }) {
  const { workspaceId } = useTablePage();
  const functions = useAnswer((signal) => getFunctions(workspaceId, signal), workspaceId);
  const tableId = literalOf(settings, "tableId");
  const called = functions?.find(({ table }) => table.id === tableId);
  if (tableId === null) return null;
  return (
    <p>
      <Link className="link" to={tablePath(workspaceId, { id: tableId })}>
        {called?.table.name ?? "Open function"}
      </Link>{" "}
      {called !== undefined && (
        <span className="quiet">
          {called.actionExecutionCost} actions, {called.cost} credits / call
        </span>
      )}
    </p>
  );
}
