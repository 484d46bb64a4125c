import { useCallback, useEffect, useState } from "react";
import { type Panel, TableContext } from "./data/table-context.ts";
import { useRunOrders } from "./data/use-run-orders.ts";
import { useRunPolling } from "./data/use-run-polling.ts";
import { useTableActions } from "./data/use-table-actions.ts";
import { useTableData } from "./data/use-table-data.ts";
import { ExpensiveRunDialog } from "./dialogs/expensive-run-dialog.tsx";
import { Grid } from "./grid/grid.tsx";
import { BottomBar } from "./layout/bottom-bar.tsx";
import { Toolbar } from "./layout/toolbar.tsx";
import { TopBar } from "./layout/top-bar.tsx";
import { Sidebar } from "./panel/sidebar.tsx";
import { navigate, type Route, tablePath } from "./router.ts";

/** One open table. Mounted anew for each table, so that nothing of the last one stays behind. */
export function TablePageView({ route, tableId }: { route: Route; tableId: string }) {
  const [data, update] = useTableData(route);
  const [openPanel, setOpenPanel] = useState<Panel | null>(null);
  const show = useCallback(
    (panel: Panel | null) => {
      setOpenPanel(panel);
      update({ refusal: null });
    },
    [update],
  );
  const [epoch, setEpoch] = useState(0);
  const { table } = data;
  const workspaceId = route.workspaceId ?? String(table?.workspaceId ?? "");
  const viewId = route.viewId ?? table?.firstViewId;
  const { sendRun, ...actions } = useTableActions(workspaceId, tableId, viewId, update);
  const orders = useRunOrders(data, sendRun);
  useRunPolling(
    workspaceId,
    tableId,
    data.statuses,
    update,
    useCallback(() => setEpoch((old) => old + 1), []),
  );

  useEffect(() => {
    if (table === null) return;
    document.title = `${table.name} | Clay`;
    // An address without workbook or view is completed by the app (clay-dom.md section 1).
    if (route.viewId === null) navigate(`${tablePath(workspaceId, table)}${location.search}`, "replace");
  }, [table, workspaceId, route.viewId]);

  if (table === null) return <main className="nowhere">Loading…</main>;
  return (
    <TableContext value={{ ...data, ...actions, run: orders.run, table, workspaceId, viewId, epoch, openPanel, show }}>
      <main className="table-page">
        <TopBar />
        <Toolbar />
        <div className="workspace">
          <Grid focusFieldId={route.fieldId} />
          {openPanel !== null && <Sidebar panel={openPanel} />}
        </div>
        <BottomBar />
        {orders.waiting !== null && (
          <ExpensiveRunDialog order={orders.waiting} onConfirm={orders.confirm} onCancel={orders.cancel} />
        )}
      </main>
    </TableContext>
  );
}
