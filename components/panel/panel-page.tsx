import type { ComponentChildren } from "preact";
import { AccuracyLine } from "../shared/accuracy-line.tsx";
import { type EstimatePorts, EstimatePortsContext } from "../shared/estimate-ports.ts";
import { KeyIcon } from "../shared/icons.tsx";
import { Page } from "../shared/page.tsx";
import { ReportView } from "../shared/report-view.tsx";
import { StateNote } from "../shared/state-note.tsx";
import type { SurfaceView } from "../shared/surface-view.ts";
import { ColumnTable } from "./column-table.tsx";
import { YourPrices, type YourPricesProps } from "./your-prices.tsx";

export interface PanelPageProps {
  ports: EstimatePorts;
  view: SurfaceView;
  /** Null while they are being read, and where there is no workspace to set prices for. */
  prices: YourPricesProps | null;
  shows: "report" | "checklist";
  onShow: (shows: "report" | "checklist") => void;
  /** Drawn in the place of the report when the panel shows it. */
  checklist: ComponentChildren;
  /** Null while the setting is being read. */
  showsMarks: boolean | null;
  onShowMarks: (showsMarks: boolean) => void;
  /** Removes everything that is kept; rejects when it could not. */
  onDelete: () => Promise<unknown>;
}

/** The side panel: the report of the active tab, with a table of its columns; or the checklist of own keys. */
export function PanelPage({
  ports,
  view,
  shows,
  onShow,
  checklist,
  prices,
  showsMarks,
  onShowMarks,
  onDelete,
}: PanelPageProps) {
  return (
    <Page
      kind="panel"
      action={<PanelNav shows={shows} onShow={onShow} />}
      showsMarks={showsMarks}
      onShowMarks={onShowMarks}
      onDelete={onDelete}
    >
      {shows === "checklist" ? (
        checklist
      ) : view.state === "ready" ? (
        <EstimatePortsContext.Provider value={ports}>
          <ReportView view={view}>
            <AccuracyLine accuracy={view.accuracy} era={view.report.era} />
            <ColumnTable report={view.report} prices={prices} />
            {prices === null ? null : <YourPrices key={prices.terms.workspaceId} {...prices} />}
          </ReportView>
        </EstimatePortsContext.Provider>
      ) : (
        <StateNote view={view} />
      )}
    </Page>
  );
}

function PanelNav({ shows, onShow }: Pick<PanelPageProps, "shows" | "onShow">) {
  return (
    <nav class="brand-nav" aria-label="What the panel shows">
      <button
        type="button"
        class="link brand-panel"
        aria-current={shows === "report" ? "page" : undefined}
        onClick={() => onShow("report")}
      >
        Table
      </button>
      <button
        type="button"
        class="link brand-panel"
        aria-current={shows === "checklist" ? "page" : undefined}
        onClick={() => onShow("checklist")}
      >
        <KeyIcon size={13} />
        Own-key checklist
      </button>
    </nav>
  );
}
