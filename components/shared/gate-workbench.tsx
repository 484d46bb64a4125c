import { verdictInWords } from "../../utils/expressions/verdict-words.ts";
import type { ColumnReport, Finding, TableReport } from "../../utils/model/report.ts";
import { ConditionText } from "./condition-text.tsx";
import { columnNames } from "./report-parts.ts";
import { SuggestedCondition } from "./suggested-condition.tsx";

interface GateWorkbenchProps {
  column: ColumnReport;
  report: TableReport;
  /** False where the findings with what they suggest stand beside it. */
  withSuggestions: boolean;
}

/**
 * A column's run condition: its text with the part that is to blame, what it means, what it said of the rows seen, and what findings
 * suggest in its place.
 */
export function GateWorkbench({ column, report, withSuggestions }: GateWorkbenchProps) {
  const { gate } = column;
  const findings = report.findings.filter(({ columnId }) => columnId === column.id);
  const suggesting = findings.filter(({ condition }) => condition !== null);
  return (
    <section class="section gate" data-fettle="gate">
      <h2>Run condition</h2>
      {gate.text === null ? (
        <p class="small soft">{suggesting.length === 0 ? "None." : "None. One that would help stands below."}</p>
      ) : (
        <>
          <ConditionText
            columnName={column.name}
            text={gate.text}
            names={columnNames(report)}
            culprits={culpritsOf(gate, findings)}
          />
          <Reading gate={gate} />
        </>
      )}
      {withSuggestions
        ? suggesting.map((finding) => <Suggestion key={finding.rule} finding={finding} report={report} />)
        : null}
    </section>
  );
}

function culpritsOf({ problem }: ColumnReport["gate"], findings: readonly Finding[]) {
  const culprits = findings.flatMap(({ culprit }) => (culprit === null ? [] : [culprit]));
  return problem === null ? culprits : [problem];
}

function Reading({ gate }: { gate: ColumnReport["gate"] }) {
  const { meaning, problem, verdicts, state } = gate;
  return (
    <>
      <p>{problem === null ? meaning : `It cannot be read: ${problem.reason}. Which rows run is not known.`}</p>
      {state === "depends" ? (
        <p class="small soft">{verdicts === null ? NOT_TRIED : verdictInWords(verdicts)}</p>
      ) : null}
    </>
  );
}

const NOT_TRIED = "No row has been seen that it could be tried on. Scroll the table in Clay to let Fettle see some.";

function Suggestion({ finding, report }: { finding: Finding; report: TableReport }) {
  return (
    <div class="gate-suggestion">
      <p class="small soft">{finding.message}</p>
      {finding.condition === null ? null : (
        <SuggestedCondition condition={finding.condition} tableRows={report.estimate.rows} />
      )}
    </div>
  );
}
