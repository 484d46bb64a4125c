import { useEffect } from "react";
import { getMe } from "./api/requests.ts";
import { cancellable, settle } from "./data/use-table-data.ts";
import { HomePage } from "./home/home-page.tsx";
import { LeftBar } from "./layout/left-bar.tsx";
import { useRoute } from "./router.ts";
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
      {route.tableId !== null ? (
        <TablePageView key={route.tableId} route={route} tableId={route.tableId} />
      ) : route.isHome && route.workspaceId !== null ? (
        <HomePage workspaceId={route.workspaceId} />
      ) : (
        <main className="nowhere">Log in to Clay</main>
      )}
    </div>
  );
}
