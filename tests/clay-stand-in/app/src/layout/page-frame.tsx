import { type ReactNode, useEffect } from "react";
import * as api from "../api/requests.ts";
import { useAnswer } from "../data/use-answer.ts";
import { pagePath } from "../router.ts";
import { CreditsControl } from "./credits-control.tsx";
import { Link } from "./link.tsx";

interface Props {
  workspaceId: string;
  title: string;
  /** Whether the page lies under Settings, whose menu then stands beside it. */
  isSettings?: boolean;
  children: ReactNode;
}

/** A page that is no table: the bar with the credits, a heading, and under Settings its menu (clay-dom.md section 1). */
export function PageFrame({ workspaceId, title, isSettings = false, children }: Props) {
  const workspace = useAnswer((signal) => api.getWorkspace(workspaceId, signal), workspaceId);
  useEffect(() => {
    document.title = `${title} | Clay`;
  }, [title]);
  return (
    <div className="page-frame">
      <header className="top-bar">
        <Link to={pagePath(workspaceId, "home")}>{workspace?.name ?? "Workspace"}</Link>
        <span className="spring" />
        <CreditsControl workspaceId={workspaceId} workspace={workspace} />
        <span className="avatar" aria-hidden="true">
          N
        </span>
      </header>
      <div className="page-columns">
        {isSettings && <SettingsMenu workspaceId={workspaceId} />}
        <main className="page">
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </div>
  );
}

function SettingsMenu({ workspaceId }: { workspaceId: string }) {
  return (
    <nav className="settings-menu" aria-label="Settings">
      <Link to={pagePath(workspaceId, "connections")}>Connections</Link>
      <Link to={pagePath(workspaceId, "plan")}>Plan & billing</Link>
      <Link to={`${pagePath(workspaceId, "usage")}?usageTab=workspace`}>Usage</Link>
    </nav>
  );
}
