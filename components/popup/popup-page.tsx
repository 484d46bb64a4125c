import { PanelIcon } from "../shared/icons.tsx";
import { Page } from "../shared/page.tsx";
import { ReportView } from "../shared/report-view.tsx";
import { StateNote } from "../shared/state-note.tsx";
import type { SurfaceView } from "../shared/surface-view.ts";

export interface PopupPageProps {
  view: SurfaceView;
  /** Null while the setting is being read. */
  showsMarks: boolean | null;
  onShowMarks: (showsMarks: boolean) => void;
  onOpenPanel: () => void;
}

/** The popup: the table of the tab that it was opened on. */
export function PopupPage({ view, showsMarks, onShowMarks, onOpenPanel }: PopupPageProps) {
  const openPanel = (
    <button type="button" class="link brand-panel" onClick={onOpenPanel}>
      <PanelIcon />
      Open side panel
    </button>
  );
  return (
    <Page kind="popup" action={openPanel} showsMarks={showsMarks} onShowMarks={onShowMarks}>
      {view.state === "ready" ? <ReportView view={view} /> : <StateNote view={view} />}
    </Page>
  );
}
