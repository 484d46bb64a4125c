import { Page } from "../shared/page.tsx";
import { ReportView } from "../shared/report-view.tsx";
import { StateNote } from "../shared/state-note.tsx";
import type { SurfaceView } from "../shared/surface-view.ts";
import { ColumnTable } from "./column-table.tsx";
import { YourPrices, type YourPricesProps } from "./your-prices.tsx";

export interface PanelPageProps {
  view: SurfaceView;
  /** Null while they are being read, and where there is no workspace to set prices for. */
  prices: YourPricesProps | null;
  /** Null while the setting is being read. */
  showsMarks: boolean | null;
  onShowMarks: (showsMarks: boolean) => void;
  /** Removes everything that is kept; rejects when it could not. */
  onDelete: () => Promise<unknown>;
}

/** The side panel: the report of the active tab, with a table of its columns. */
export function PanelPage({ view, prices, showsMarks, onShowMarks, onDelete }: PanelPageProps) {
  return (
    <Page kind="panel" showsMarks={showsMarks} onShowMarks={onShowMarks} onDelete={onDelete}>
      {view.state === "ready" ? (
        <ReportView view={view}>
          <ColumnTable report={view.report} />
          {prices === null ? null : <YourPrices key={prices.terms.workspaceId} {...prices} />}
        </ReportView>
      ) : (
        <StateNote view={view} />
      )}
    </Page>
  );
}
