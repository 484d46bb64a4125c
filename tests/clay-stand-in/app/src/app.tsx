import { useEffect } from "react";
import { getMe } from "./api/requests.ts";
import { cancellable, settle } from "./data/use-table-data.ts";
import { LeftBar } from "./layout/left-bar.tsx";
import { AccountPage } from "./pages/account-page.tsx";
import { ConnectionsPage } from "./pages/connections-page.tsx";
import { FunctionsPage } from "./pages/functions-page.tsx";
import { HomePage } from "./pages/home-page.tsx";
import { PlanPage } from "./pages/plan-page.tsx";
import { SignalsPage } from "./pages/signals-page.tsx";
import { UsagePage } from "./pages/usage-page.tsx";
import { WorkbookPage } from "./pages/workbook-page.tsx";
import { type Route, useRoute } from "./router.ts";
import { TablePageView } from "./table-page-view.tsx";

export function App() {
  const route = useRoute();

  useEffect(() => {
    const { signal, abort } = cancellable();
    settle(getMe(signal), () => undefined);
    return abort;
  }, []);

  return (
    <div className="app">
      <LeftBar workspaceId={route.workspaceId} />
      <CurrentPage route={route} />
    </div>
  );
}

function CurrentPage({ route }: { route: Route }) {
  const { workspaceId, workbookId, tableId } = route;
  if (tableId !== null) return <TablePageView key={tableId} route={route} tableId={tableId} />;
  if (workspaceId === null) return <main className="nowhere">Log in to Clay</main>;
  if (workbookId !== null) return <WorkbookPage workspaceId={workspaceId} workbookId={workbookId} />;
  switch (route.page) {
    case "home":
      return <HomePage workspaceId={workspaceId} />;
    case "signals":
      return <SignalsPage workspaceId={workspaceId} />;
    case "functions":
      return <FunctionsPage workspaceId={workspaceId} />;
    case "account":
      return <AccountPage workspaceId={workspaceId} />;
    case "connections":
      return <ConnectionsPage workspaceId={workspaceId} />;
    case "plan":
      return <PlanPage workspaceId={workspaceId} />;
    case "usage":
      return <UsagePage workspaceId={workspaceId} tab={route.usageTab ?? "workspace"} />;
    default:
      return <main className="nowhere">Log in to Clay</main>;
  }
}
