import type { ComponentChildren } from "preact";
import { formatMoment } from "../../utils/format.ts";
import { CheckedLine } from "./checked-line.tsx";
import { FindingLists } from "./finding-lists.tsx";
import { Notes } from "./notes.tsx";
import { autoRunLine, columnNames, notCheckedNotes, planLine } from "./report-parts.ts";
import type { ReadyView } from "./surface-view.ts";
import { Totals } from "./totals.tsx";

interface ReportViewProps {
  view: ReadyView;
  /** What a surface with more room adds between the findings and the fine print. */
  children?: ComponentChildren;
}

/** Everything about one table: the totals, what to fix, what could not be seen, and what the figures assume. */
export function ReportView({ view, children }: ReportViewProps) {
  const { report, blind, seenAt } = view;
  return (
    <>
      <header class="report-head">
        <h1 title={report.name}>{report.name}</h1>
        <p class="small soft">
          {planLine(report)} · {autoRunLine(report)} · Read {formatMoment(seenAt)}
        </p>
      </header>
      <Totals report={report} />
      <Notes
        heading="What Fettle cannot see here"
        name="blind"
        notes={blind.map((text) => ({ about: null, text }))}
        isOpen
      />
      {report.findings.length === 0 ? <CheckedLine report={report} /> : null}
      <FindingLists
        findings={report.findings}
        names={columnNames(report)}
        tableRows={report.estimate.rows}
        era={report.era}
      />
      {children}
      <Notes heading="Could not check" name="not-checked" notes={notCheckedNotes(report)} />
      <Notes
        heading="What the figures assume"
        name="assumptions"
        notes={report.estimate.assumptions.map((text) => ({ about: null, text }))}
      />
    </>
  );
}
