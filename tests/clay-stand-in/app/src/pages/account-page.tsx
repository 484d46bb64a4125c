import { PageFrame } from "../layout/page-frame.tsx";

/** Settings › Account: the one page of the settings whose address was seen (clay-dom.md section 1). */
export function AccountPage({ workspaceId }: { workspaceId: string }) {
  return (
    <PageFrame workspaceId={workspaceId} title="Account" isSettings>
      <p className="quiet">Name, language and password.</p>
    </PageFrame>
  );
}
