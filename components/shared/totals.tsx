import { useState } from "preact/hooks";
import { formatLikely, formatNumberOf, isZero, unknownReason } from "../../utils/format.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { Cost, EstimateReport, TableReport } from "../../utils/model/report.ts";
import type { ScenarioTotal } from "../../utils/model/scenario.ts";
import { factorsFor } from "./breakdown-parts.ts";
import { countedScenario, withChosen } from "./counted-scenarios.ts";
import { Figure, Meter } from "./figure.tsx";
import { NoteList } from "./notes.tsx";
import { actionsUnit, creditsUnit, leftOutNotes } from "./report-parts.ts";
import { RowCountField } from "./row-count-field.tsx";
import { ScenarioPicker } from "./scenario-picker.tsx";
import { useBreakdown } from "./use-breakdown.tsx";
import { useScenario } from "./use-scenario.ts";

/** What a run comes to in both meters and in dollars, each figure with its breakdown, and everything that the totals leave out. */
export function Totals({ report }: { report: TableReport }) {
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? report.estimate.scenario;
  const scenarios = withChosen(report.scenarios, chosen);
  const scenario = scenarios.find(({ id }) => id === chosen) ?? scenarios[0] ?? null;
  const counted = scenario === null ? null : countedScenario(scenario.id);
  const answer = useScenario(report, scenario?.id ?? null);
  const estimate = typeof answer === "string" ? null : answer;
  const total = estimate ?? scenario ?? report.estimate;
  const isOther = scenario !== null && scenario.id !== report.estimate.scenario;
  return (
    <section class="totals" data-fettle="totals" aria-label={`${scenario?.label ?? "Next run"}, estimate`}>
      <div class="totals-head small soft">
        {scenarios.length > 1 && scenario !== null ? (
          <span>
            <ScenarioPicker scenarios={scenarios} chosen={scenario.id} onChoose={setPicked} /> · estimate
          </span>
        ) : (
          <span>Next run · estimate</span>
        )}
        {counted === null ? (
          <Rows rows={total.rows} />
        ) : (
          <RowCountField key={counted.kind} scenario={counted} onChoose={setPicked} />
        )}
      </div>
      {isOther ? <p class="small soft totals-note">{scenario.about}</p> : null}
      <Figures key={scenario?.id} total={total} estimate={estimate} era={report.era} />
      {answer === "refused" ? (
        <p class="small totals-note" role="alert">
          Fettle could not say what this is made of. Choose it again in a moment.
        </p>
      ) : null}
      <LeftOut estimate={estimate} scenario={scenario} report={report} />
    </section>
  );
}

function Rows({ rows }: { rows: Quantity }) {
  return (
    <span>{isKnown(rows) ? <Figure quantity={rows} /> : <span title={rows.unknown}>unknown number of</span>} rows</span>
  );
}

interface FiguresProps {
  total: Cost;
  /** Null while the parts of the total are not known. */
  estimate: EstimateReport | null;
  era: TableReport["era"];
}

function Figures({ total, estimate, era }: FiguresProps) {
  const { dataCredits, actions, usd } = total;
  const line = estimate?.breakdown ?? null;
  const { toggle, region } = useBreakdown(line, era);
  const likely = formatLikely(dataCredits);
  const noDollars = unknownReason(usd);
  const own = line === null ? 0 : factorsFor(line, "yours").length;
  return (
    <>
      <div class="totals-main">
        <span class="totals-figure">
          {toggle(
            "dataCredits",
            <Meter quantity={dataCredits} meter="credits" unit={creditsUnit(era, dataCredits)} size={18} />,
          )}
        </span>
        {noDollars === undefined ? (
          <span class="totals-usd">{toggle("usd", <Figure quantity={usd} isUsd />)}</span>
        ) : null}
      </div>
      <div class="totals-rest soft">
        {era === "legacy" && isZero(actions)
          ? null
          : toggle("actions", <Meter quantity={actions} meter="actions" unit={actionsUnit(actions)} size={13} />)}
        {likely === null ? null : (
          <span>
            most likely {likely} {creditsUnit(era)}
          </span>
        )}
      </div>
      {own === 0 ? null : (
        <p class="small totals-note">{toggle("yours", `${formatNumberOf(own, "figure")} of yours`)}</p>
      )}
      {noDollars === undefined ? null : <p class="small soft totals-note">In dollars: unknown. {noDollars}</p>}
      {region}
    </>
  );
}

interface LeftOutProps {
  estimate: EstimateReport | null;
  scenario: ScenarioTotal | null;
  report: TableReport;
}

function LeftOut({ estimate, scenario, report }: LeftOutProps) {
  const count = estimate?.unknown.length ?? scenario?.leftOut ?? 0;
  if (count === 0) return null;
  return (
    <div class="left-out" data-fettle="left-out">
      <p class="small">Not counted:</p>
      {estimate === null ? (
        <p class="small soft">{formatNumberOf(count, "part")}.</p>
      ) : (
        <NoteList notes={leftOutNotes(report, estimate)} />
      )}
    </div>
  );
}
