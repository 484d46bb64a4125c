import { type ColumnReport, lineIn, type TableReport } from "../../utils/model/report.ts";
import { CostFigures } from "../shared/cost-figures.tsx";
import { EditCost } from "../shared/edit-cost.tsx";
import { Figure } from "../shared/figure.tsx";
import { FindingLists } from "../shared/finding-lists.tsx";
import { GateWorkbench } from "../shared/gate-workbench.tsx";
import { Notes } from "../shared/notes.tsx";
import { notCheckedNotes } from "../shared/report-parts.ts";
import { useBreakdown } from "../shared/use-breakdown.tsx";

interface ColumnDetailsProps {
  column: ColumnReport;
  report: TableReport;
}

/** A column's cost, rows and price with what they are made of, its findings, what an edit starts, and what could not be checked. */
export function ColumnDetails({ column, report }: ColumnDetailsProps) {
  const findings = report.findings.filter(({ columnId }) => columnId === column.id);
  return (
    <>
      <NextRun column={column} report={report} />
      <GateWorkbench column={column} report={report} withSuggestions={false} />
      <FindingLists findings={findings} names={null} tableRows={report.estimate.rows} era={report.era} />
      <EditCost column={column} report={report} />
      <Notes heading="Could not check" name="not-checked" notes={notCheckedNotes(report, column.id)} isOpen />
    </>
  );
}

function NextRun({ column, report }: ColumnDetailsProps) {
  const { rows, cost, price, gate, account } = column;
  const { era } = report;
  const { toggle, region } = useBreakdown(lineIn(report, column.id), era);
  return (
    <section class="next-run">
      <dl class="facts">
        <div>
          <dt class="soft">Next run</dt>
          <dd>
            {cost === null ? "unknown" : <CostFigures cost={cost} era={era} toggle={toggle} isMoney />}
            <span class="soft estimate-word">estimate</span>
          </dd>
        </div>
        <div>
          <dt class="soft">Rows that will run</dt>
          <dd>{rows === null ? "unknown" : toggle("rows", <Figure quantity={rows} />)}</dd>
        </div>
        {price === null ? null : (
          <div>
            <dt class="soft">
              Per {price.per}
              {account === "own" ? ", on your own key" : ""}
            </dt>
            <dd>{toggle("price", <CostFigures cost={price} era={era} isShort />)}</dd>
          </div>
        )}
      </dl>
      {region}
      {gate.stoppedBy.map((sentence) => (
        <p class="small soft" key={sentence}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
