import type { ColumnReport, TableReport } from "../../utils/model/report.ts";
import { type Scenario, scenarioId } from "../../utils/model/scenario.ts";
import { CostFigures } from "./cost-figures.tsx";
import { useBreakdown } from "./use-breakdown.tsx";
import { useScenario } from "./use-scenario.ts";

interface EditCostProps {
  column: ColumnReport;
  report: TableReport;
}

/** What saving a change of the column starts again, in it and in what depends on it; nothing where the report does not say. */
export function EditCost({ column, report }: EditCostProps) {
  const edit: Scenario = { kind: "edit", columnId: column.id };
  const total = report.scenarios.find(({ id }) => id === scenarioId(edit));
  const answer = useScenario(report, total?.id ?? null);
  const { toggle, region } = useBreakdown(
    typeof answer === "string" || total === undefined ? null : answer.breakdown,
    report.era,
  );
  if (total === undefined) return null;
  return (
    <section class="section edit-cost" data-fettle="edit-cost">
      <p class="edit-cost-line">
        <span class="soft">If you change this column:</span>{" "}
        <CostFigures cost={total} era={report.era} toggle={toggle} isMoney />
      </p>
      <p class="small soft">
        {total.about}
        {total.leftOut === 0 ? "" : " Not all of it is known."}
      </p>
      {region}
    </section>
  );
}
