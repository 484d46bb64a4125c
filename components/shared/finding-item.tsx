import type { Quantity } from "../../utils/model/quantity.ts";
import type { Finding, TableReport } from "../../utils/model/report.ts";
import { lineOfFinding } from "./breakdown-parts.ts";
import { savingSaid } from "./finding-saving.ts";
import { SeverityMark } from "./mark.tsx";
import { markOf, markWords } from "./marks.ts";
import { SuggestedCondition } from "./suggested-condition.tsx";
import { useBreakdown } from "./use-breakdown.tsx";

export interface FindingItemProps {
  finding: Finding;
  /** The column's name, "This table" for the table as a whole, or null where the heading above names it already. */
  where: string | null;
  /** Rows in the table; null where that is not said here. */
  tableRows: Quantity | null;
  era: TableReport["era"];
  /** Shows the column in Clay; absent where that is not possible. */
  onShow?: ((columnId: string) => void) | undefined;
}

/** One finding: what is wrong and what it costs, what to do and what that saves, the run condition to paste, and what its figures rest on. */
export function FindingItem({ finding, where, tableRows, era, onShow }: FindingItemProps) {
  const mark = markOf(finding);
  const { toggle, region } = useBreakdown(lineOfFinding(finding, where ?? "this column"), era);
  const saving = savingSaid(finding, era);
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
        {saving === null ? null : (
          <p class="saving" data-fettle="saving">
            {toggle("reckoning", saving)} in the next run.
          </p>
        )}
        <div class="finding-more small soft">
          <details class="why">
            <summary>Why it matters</summary>
            <p>{finding.why}</p>
          </details>
          {finding.reckoning.length === 0 ? null : toggle("reckoning", "How this is reckoned")}
        </div>
        {region}
      </div>
    </li>
  );
}

// The fix ends with the condition, for readers of the report alone; here it has a box of its own.
function fixSentence({ fix, condition }: Finding): string {
  const end = `: ${condition?.byName}`;
  return fix.endsWith(end) ? `${fix.slice(0, -end.length)}:` : fix;
}
