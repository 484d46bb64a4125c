import { type EstimatePorts, EstimatePortsContext } from "../shared/estimate-ports.ts";
import { KeyIcon, PanelIcon } from "../shared/icons.tsx";
import { Page } from "../shared/page.tsx";
import { ReportView } from "../shared/report-view.tsx";
import { StateNote } from "../shared/state-note.tsx";
import type { SurfaceView } from "../shared/surface-view.ts";
import { SpendSection, type SpendSectionProps } from "./spend-section.tsx";

export interface PopupPageProps {
  ports: EstimatePorts;
  view: SurfaceView;
  /** All tables that were seen. */
  spend: SpendSectionProps;
  /** Null while the setting is being read. */
  showsMarks: boolean | null;
  onShowMarks: (showsMarks: boolean) => void;
  /** Removes everything that is kept; rejects when it could not. */
  onDelete: () => Promise<unknown>;
  onOpenPanel: (shows: "report" | "checklist") => void;
}

/** The popup: the table of the tab that it was opened on, and under it all tables that were seen. */
export function PopupPage({ ports, view, spend, showsMarks, onShowMarks, onDelete, onOpenPanel }: PopupPageProps) {
  const openPanel = (
    <nav class="brand-nav" aria-label="Side panel">
      <button type="button" class="link brand-panel" onClick={() => onOpenPanel("checklist")}>
        <KeyIcon size={13} />
        Own-key checklist
      </button>
      <button type="button" class="link brand-panel" onClick={() => onOpenPanel("report")}>
        <PanelIcon />
        Open side panel
      </button>
    </nav>
  );
  return (
    <Page kind="popup" action={openPanel} showsMarks={showsMarks} onShowMarks={onShowMarks} onDelete={onDelete}>
      <EstimatePortsContext.Provider value={ports}>
        {view.state === "ready" ? <ReportView view={view} /> : <StateNote view={view} />}
      </EstimatePortsContext.Provider>
      <SpendSection {...spend} />
    </Page>
  );
}
