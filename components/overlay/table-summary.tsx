import { CheckedLine } from "../shared/checked-line.tsx";
import { FindingLists } from "../shared/finding-lists.tsx";
import { Notes } from "../shared/notes.tsx";
import { autoRunLine, columnNames, planLine } from "../shared/report-parts.ts";
import { StateNote } from "../shared/state-note.tsx";
import type { SurfaceView } from "../shared/surface-view.ts";
import { Totals } from "../shared/totals.tsx";

interface TableSummaryProps {
  view: SurfaceView;
  /** Said when the page gives no headers to mark; null otherwise. */
  blindMarks: string | null;
  /** A short answer to the last "show me": where the column is when it is out of sight. */
  hint: string | null;
  onShow: (columnId: string) => void;
}

/** What the corner badge opens: the table's totals and its findings. */
export function TableSummary({ view, blindMarks, hint, onShow }: TableSummaryProps) {
  if (view.state !== "ready") return <StateNote view={view} />;
  const { report } = view;
  const blind = blindMarks === null ? view.blind : [...view.blind, blindMarks];
  return (
    <>
      <p class="small soft summary-line">
        {planLine(report)} · {autoRunLine(report)}
      </p>
      <Totals report={report} />
      <p class="small hint" role="status">
        {hint}
      </p>
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
        onShow={onShow}
      />
    </>
  );
}
