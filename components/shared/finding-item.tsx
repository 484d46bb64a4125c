import type { Quantity } from "../../utils/model/quantity.ts";
import type { Finding } from "../../utils/model/report.ts";
import { SeverityMark } from "./mark.tsx";
import { markOf, markWords } from "./marks.ts";
import { SuggestedCondition } from "./suggested-condition.tsx";

export interface FindingItemProps {
  finding: Finding;
  /** The column's name, "This table" for the table as a whole, or null where the heading above names it already. */
  where: string | null;
  /** Rows in the table; null where that is not said here. */
  tableRows: Quantity | null;
  /** Shows the column in Clay; absent where that is not possible. */
  onShow?: ((columnId: string) => void) | undefined;
}

/** One finding: what is wrong and what it costs, what to do, and the run condition to paste. */
export function FindingItem({ finding, where, tableRows, onShow }: FindingItemProps) {
  const mark = markOf(finding);
  const { columnId } = finding;
  return (
    <li class="finding" data-fettle="finding" data-rule={finding.rule}>
      <SeverityMark mark={mark} isLabelled />
      <div>
        <div class="finding-head">
          {where === null ? null : columnId !== null && onShow !== undefined ? (
            <button type="button" class="where" title="Show this column in Clay" onClick={() => onShow(columnId)}>
              {where}
            </button>
          ) : (
            <span class="where" title={where}>
              {where}
            </span>
          )}
          <span class={where === null ? "word where" : "word soft small"}>{markWords[mark]}</span>
        </div>
        <p>{finding.message}</p>
        <p class="fix soft">{fixSentence(finding)}</p>
        {finding.condition === null ? null : <SuggestedCondition condition={finding.condition} tableRows={tableRows} />}
        <details class="why">
          <summary class="small">Why it matters</summary>
          <p class="soft small">{finding.why}</p>
        </details>
      </div>
    </li>
  );
}

// The fix ends with the condition, for readers of the report alone; here it has a box of its own.
function fixSentence({ fix, condition }: Finding): string {
  const end = `: ${condition?.byName}`;
  return fix.endsWith(end) ? `${fix.slice(0, -end.length)}:` : fix;
}
