import { useTablePage } from "../data/table-context.ts";
import { navigate } from "../router.ts";

export function TopBar() {
  const { table, workspace, workspaceId } = useTablePage();
  const home = `/workspaces/${workspaceId}/home`;
  const credits = workspace?.credits?.basic;
  return (
    <header className="top-bar">
      <a
        href={home}
        onClick={(event) => {
          event.preventDefault();
          navigate(home);
        }}
      >
        Home
      </a>
      <span className="quiet">/</span>
      <span>Go to market</span>
      <span className="quiet">/</span>
      <strong>{table.name} ▾</strong>
      <span className="spring" />
      {credits !== undefined && <span className="credits">⛁ {credits.toLocaleString("en-US")} credits left</span>}
      <span className="avatar" aria-hidden="true">
        N
      </span>
    </header>
  );
}
