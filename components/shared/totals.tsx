import { formatLikely, isZero, unknownReason } from "../../utils/format.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { Figure, Meter } from "./figure.tsx";
import { NoteList } from "./notes.tsx";
import { actionsUnit, creditsUnit, leftOutNotes } from "./report-parts.ts";

/** The next run in both meters and in dollars, with its most likely value and everything that the totals leave out. */
export function Totals({ report }: { report: TableReport }) {
  const { estimate, era } = report;
  const leftOut = leftOutNotes(report);
  const likely = formatLikely(estimate.dataCredits);
  const noDollars = unknownReason(estimate.usd);
  return (
    <section class="totals" data-fettle="totals" aria-label="Next run, estimate">
      <div class="totals-head small soft">
        <span>Next run · estimate</span>
        <span>
          {isKnown(estimate.rows) ? (
            <Figure quantity={estimate.rows} />
          ) : (
            <span title={estimate.rows.unknown}>unknown number of</span>
          )}{" "}
          rows
        </span>
      </div>
      <div class="totals-main">
        <span class="totals-figure">
          <Meter
            quantity={estimate.dataCredits}
            meter="credits"
            unit={creditsUnit(era, estimate.dataCredits)}
            size={18}
          />
        </span>
        {noDollars === undefined ? (
          <span class="totals-usd">
            <Figure quantity={estimate.usd} isUsd />
          </span>
        ) : null}
      </div>
      <div class="totals-rest soft">
        {era === "legacy" && isZero(estimate.actions) ? null : (
          <Meter quantity={estimate.actions} meter="actions" unit={actionsUnit(estimate.actions)} size={13} />
        )}
        {likely === null ? null : (
          <span>
            most likely {likely} {creditsUnit(era)}
          </span>
        )}
      </div>
      {noDollars === undefined ? null : <p class="small soft totals-note">In dollars: unknown. {noDollars}</p>}
      {leftOut.length === 0 ? null : (
        <div class="left-out" data-fettle="left-out">
          <p class="small">Not counted:</p>
          <NoteList notes={leftOut} />
        </div>
      )}
    </section>
  );
}
