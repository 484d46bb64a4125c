import { passRate } from "../../estimate/rows-that-pass.ts";
import { seenInWords } from "../../expressions/verdict-words.ts";
import type { Factor } from "../../model/breakdown.ts";
import type { Finding } from "../../model/report.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { factor } from "../breakdown/factor.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { reportCost } from "../report-column.ts";
import { costFactors, outcomes } from "./reckoning-factors.ts";

/**
 * What a suggested run condition changes, and what that is reckoned from: the rows of the next run with the column as it is and with the
 * condition, the rows seen that pass it, what the column's next run costs, and what is saved. Empty where no row could be tried.
 */
export function conditionReckoning(
  { condition, saving }: Finding,
  column: PricedColumn,
  input: AnalysisInput,
): Factor[] {
  const rows = condition?.rows ?? null;
  const verdicts = condition?.verdicts ?? null;
  if (rows === null || verdicts === null) return [];
  const isSeen = column.facts.gate?.cells != null || column.verdicts !== null;
  return [
    factor({
      kind: "rows",
      label: "Rows now",
      unit: "rows",
      quantity: rows.before,
      text: "Rows that the next run starts with the column as it is.",
      basis: isSeen ? "seen" : "assumed",
    }),
    factor({
      kind: "gate",
      label: "Rows seen that pass",
      unit: "share",
      quantity: passRate(verdicts),
      text: `${seenInWords(verdicts, " the suggested condition", "en-US")}.`,
      basis: "seen",
    }),
    factor({
      kind: "rows",
      label: "Rows with the condition",
      unit: "rows",
      quantity: rows.after,
      text: "The same share of the rows that are open.",
      basis: "seen",
    }),
    ...(saving === null || column.cost === null
      ? []
      : [
          ...costFactors(column, input),
          ...outcomes("cost", { label: "Next run", text: OF_COLUMN, cost: reportCost(column.cost) }, input),
          ...outcomes("saving", { label: "Saved in the next run", text: SHARE, cost: saving }, input),
        ]),
  ];
}

const OF_COLUMN = "What the column costs as it is.";
const SHARE = "As much of that as the condition stops of the rows.";
