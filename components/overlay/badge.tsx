import { unknownReason } from "../../utils/format.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { Figure } from "../shared/figure.tsx";
import { CoinsIcon, FettleIcon, KeyIcon, StarIcon } from "../shared/icons.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { countMarks, markWords } from "../shared/marks.ts";
import { creditsUnit } from "../shared/report-parts.ts";
import type { ReadyView, SurfaceView } from "../shared/surface-view.ts";

interface BadgeProps {
  view: SurfaceView;
  /** Distance from the window's right edge: the badge keeps clear of Clay's right panel. */
  right: number;
  isOpen: boolean;
  onOpen: (badge: HTMLElement) => void;
  onOpenChecklist: () => void;
}

/** The corner badge: what the table's next run costs and how many problems there are, and the way to the checklist of own keys. */
export function Badge({ view, right, isOpen, onOpen, onOpenChecklist }: BadgeProps) {
  return (
    <div
      class="badge"
      data-fettle="badge"
      data-state={view.state}
      style={{ right: `${right}px`, "max-width": `calc(100vw - ${right + 16}px)` }}
    >
      <button
        type="button"
        class="badge-main"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-busy={view.state === "loading"}
        onClick={(event) => onOpen(event.currentTarget)}
      >
        <FettleIcon size={14} />
        {view.state === "ready" ? <BadgeFigures report={view.report} /> : <span class="soft">{shortText(view)}</span>}
      </button>
      {view.state === "ready" ? (
        <button
          type="button"
          class="badge-key"
          aria-label="Own-key checklist"
          title="Own-key checklist"
          onClick={onOpenChecklist}
        >
          <KeyIcon size={13} />
        </button>
      ) : null}
    </div>
  );
}

function shortText(view: Exclude<SurfaceView, ReadyView>): string {
  if (view.state === "loading") return "Reading the table";
  if (view.state === "failed") return "Fettle cannot use its records";
  if (view.state !== "nothing-captured") return "Fettle did not answer";
  return view.blind.length > 0 ? "Fettle cannot read this table" : "Reload to see the cost";
}

function BadgeFigures({ report }: { report: TableReport }) {
  const { estimate, era } = report;
  const marks = countMarks(report.findings);
  return (
    <>
      <span class="meter">
        <CoinsIcon size={12} />
        <b>
          <Figure quantity={estimate.dataCredits} />
        </b>
        <span class="unseen">{creditsUnit(era)}</span>
      </span>
      {era === "legacy" ? null : (
        <span class="meter">
          <StarIcon size={11} />
          <b>
            <Figure quantity={estimate.actions} />
          </b>
          <span class="unseen">actions</span>
        </span>
      )}
      {unknownReason(estimate.usd) === undefined ? (
        <span class="money">
          <Figure quantity={estimate.usd} isUsd />
        </span>
      ) : null}
      {estimate.unknown.length === 0 ? null : (
        <span class="soft" title={estimate.unknown.map(({ reason }) => reason).join("\n")}>
          + ?<span class="unseen">what is not known is left out</span>
        </span>
      )}
      <span class="soft">estimate</span>
      {marks.length === 0 ? null : (
        <span class="badge-marks">
          {marks.map(({ mark, count }) => (
            <span class="meter" key={mark} title={markWords[mark]}>
              <SeverityMark mark={mark} size={9} isLabelled />
              <span class="unseen">{markWords[mark]}: </span>
              {count}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
