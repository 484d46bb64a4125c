import { formatNumberOf } from "../../utils/format.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { SeverityMark } from "./mark.tsx";

/**
 * Says that nothing was found and what was looked at. Only for a report without findings; with checks that could not be
 * made it says that too, because those are not a pass.
 */
export function CheckedLine({ report }: { report: TableReport }) {
  const open = report.notChecked.length;
  const looked = `${formatNumberOf(report.checkedRules.length, "rule")} looked at ${formatNumberOf(report.columns.length, "column")}.`;
  return (
    <div class="section checked-line" data-fettle="nothing-wrong">
      <SeverityMark mark={open === 0 ? "fine" : "unknown"} size={12} isLabelled />
      <p>
        <b>{open === 0 ? "Nothing to fix." : "Nothing found so far."}</b>{" "}
        <span class="soft">
          {looked}
          {open === 0 ? "" : ` ${formatNumberOf(open, "check")} could not be made.`}
        </span>
      </p>
    </div>
  );
}
