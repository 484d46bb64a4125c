import { verdictInWords } from "../../utils/expressions/verdict-words.ts";
import { formatRowChange } from "../../utils/format.ts";
import type { Quantity } from "../../utils/model/quantity.ts";
import type { Finding } from "../../utils/model/report.ts";
import { CopyButton } from "./copy-button.tsx";

interface SuggestedConditionProps {
  condition: NonNullable<Finding["condition"]>;
  /** Rows in the table; null where that is not said here. */
  tableRows: Quantity | null;
}

/** A run condition to paste, and what it would do on the rows that were seen. */
export function SuggestedCondition({ condition, tableRows }: SuggestedConditionProps) {
  const { byName, byId, verdicts, rows } = condition;
  const change = rows && formatRowChange(rows, tableRows);
  return (
    <div class="condition">
      <div class="label soft small">Only run if</div>
      <code dir="auto">{byName}</code>
      <div class="trial" data-fettle="trial">
        {change === null ? null : <p class="change">{change}</p>}
        <p class="small soft">
          {verdicts === null ? "Not tried: no row has been seen for it." : `Tried: ${verdictInWords(verdicts)}`}
        </p>
      </div>
      <div class="row">
        <CopyButton text={byName} label="Copy" />
        <CopyButton text={byId} label="Copy with column ids" isQuiet />
      </div>
    </div>
  );
}
