import { Page } from "../shared/page.tsx";
import { ReportView } from "../shared/report-view.tsx";
import { StateNote } from "../shared/state-note.tsx";
import type { SurfaceView } from "../shared/surface-view.ts";
import { ColumnTable } from "./column-table.tsx";

export interface PanelPageProps {
  view: SurfaceView;
  /** Null while the setting is being read. */
  showsMarks: boolean | null;
  onShowMarks: (showsMarks: boolean) => void;
  /** Removes everything that is kept; rejects when it could not. */
  onDelete: () => Promise<unknown>;
}

/** The side panel: the report of the active tab, with a table of its columns. */
export function PanelPage({ view, showsMarks, onShowMarks, onDelete }: PanelPageProps) {
  return (
    <Page kind="panel" showsMarks={showsMarks} onShowMarks={onShowMarks} onDelete={onDelete}>
      {view.state === "ready" ? (
        <ReportView view={view}>
          <ColumnTable report={view.report} />
        </ReportView>
      ) : (
        <StateNote view={view} />
      )}
    </Page>
  );
}
