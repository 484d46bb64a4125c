import { formatDate, isZero, unknownReason } from "../../utils/format.ts";
import type { Provenance } from "../../utils/model/provenance.ts";
import type { ColumnReport, Cost, TableReport } from "../../utils/model/report.ts";
import { Figure, Meter } from "../shared/figure.tsx";
import { FindingLists } from "../shared/finding-lists.tsx";
import { GateWorkbench } from "../shared/gate-workbench.tsx";
import { Notes } from "../shared/notes.tsx";
import { actionsUnit, creditsUnit, notCheckedNotes } from "../shared/report-parts.ts";

/** A column's price and why, the next run's rows and cost, its findings, and what could not be checked. */
export function ColumnDetails({ column, report }: { column: ColumnReport; report: TableReport }) {
  const findings = report.findings.filter(({ columnId }) => columnId === column.id);
  return (
    <>
      <NextRun column={column} era={report.era} />
      <GateWorkbench column={column} report={report} withSuggestions={false} />
      <FindingLists findings={findings} names={null} tableRows={report.estimate.rows} />
      <Price column={column} era={report.era} />
      <Notes heading="Could not check" name="not-checked" notes={notCheckedNotes(report, column.id)} isOpen />
    </>
  );
}

function NextRun({ column, era }: { column: ColumnReport; era: TableReport["era"] }) {
  const { rows, cost, gate } = column;
  return (
    <section class="next-run">
      <dl class="facts">
        <div>
          <dt class="soft">Next run</dt>
          <dd>
            {cost === null ? "unknown" : <CostLine cost={cost} era={era} isMoney />}
            <span class="soft estimate-word">estimate</span>
          </dd>
        </div>
        <div>
          <dt class="soft">Rows that will run</dt>
          <dd>{rows === null ? "unknown" : <Figure quantity={rows} />}</dd>
        </div>
      </dl>
      {gate.stoppedBy.map((sentence) => (
        <p class="small soft" key={sentence}>
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Price({ column, era }: { column: ColumnReport; era: TableReport["era"] }) {
  const { price } = column;
  if (price === null) return null;
  return (
    <section class="section">
      <h2>What a {price.per} costs</h2>
      <p class="price-line">
        <CostLine cost={price} era={era} />
        <span class="soft">
          per {price.per}
          {column.account === "own" ? ", on your own key" : ""}
        </span>
      </p>
      <ul class="notes small soft">
        {price.explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{provenanceLine(price.provenance)}</li>
      </ul>
    </section>
  );
}

interface CostLineProps {
  cost: Cost;
  era: TableReport["era"];
  /** True: the dollars are money at stake. */
  isMoney?: boolean;
}

function CostLine({ cost, era, isMoney = false }: CostLineProps) {
  const hidesActions = era === "legacy" || isZero(cost.actions);
  const hidesCredits = isZero(cost.dataCredits) && !hidesActions;
  return (
    <span class="cost-line">
      {hidesCredits ? null : (
        <Meter quantity={cost.dataCredits} meter="credits" unit={creditsUnit(era, cost.dataCredits)} />
      )}
      {hidesActions ? null : <Meter quantity={cost.actions} meter="actions" unit={actionsUnit(cost.actions)} />}
      {unknownReason(cost.usd) === undefined ? (
        <span class={isMoney ? "money" : ""}>
          <Figure quantity={cost.usd} isUsd />
        </span>
      ) : null}
    </span>
  );
}

function provenanceLine(provenance: Provenance | null): string {
  if (provenance === null) return "Where this price comes from is not known.";
  // Without a date the page delivered the price with the table, and the source says so.
  const date = provenance.asOf === null ? "" : `, as of ${formatDate(provenance.asOf)}`;
  return `Source: ${provenance.source}${date}, ${provenance.confidence} confidence.`;
}
