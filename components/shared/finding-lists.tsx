import type { Quantity } from "../../utils/model/quantity.ts";
import type { Finding, TableReport } from "../../utils/model/report.ts";
import { FindingItem } from "./finding-item.tsx";
import { findingsOf } from "./marks.ts";

interface FindingListsProps {
  findings: readonly Finding[];
  /** Column names by id; null where the surface is about one column only. */
  names: ReadonlyMap<string, string> | null;
  /** Rows in the table; null where that is not said here. */
  tableRows: Quantity | null;
  era: TableReport["era"];
  onShow?: ((columnId: string) => void) | undefined;
}

/** Findings in their two classes, which are never mixed: proven first, then what somebody has to judge. */
export function FindingLists(props: FindingListsProps) {
  return (
    <>
      <FindingList kind="proven" heading="Proven" hint="from the settings and the rows seen" {...props} />
      <FindingList kind="review" heading="Needs review" hint="likely, but for you to judge" {...props} />
    </>
  );
}

interface FindingListProps extends FindingListsProps {
  kind: Finding["class"];
  heading: string;
  hint: string;
}

function FindingList({ findings, names, tableRows, era, kind, heading, hint, onShow }: FindingListProps) {
  const own = findingsOf(findings, kind);
  if (own.length === 0) return null;
  return (
    <section class="section" data-fettle={`findings-${kind}`}>
      <h2>
        {heading} <span class="count">· {hint}</span>
      </h2>
      <ul class="findings">
        {own.map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.columnId}`}
            finding={finding}
            tableRows={tableRows}
            era={era}
            where={names === null ? null : whereOf(finding, names)}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  );
}

function whereOf({ columnId }: Finding, names: ReadonlyMap<string, string>): string {
  return columnId === null ? "This table" : (names.get(columnId) ?? "A column that is gone");
}
