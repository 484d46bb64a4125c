import type { ColumnFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { countedFactor } from "../counted.ts";
import { shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";
import { autoRunKnowledge } from "../ungated.ts";

export const rule: Rule = {
  id: "keep-existing-results-off",
  since: "0.1.0",
  stage: "nursery",
  severity: "warning",
  title: "Table that pays for results again because it does not keep them",
  why: "Without Keep existing results, auto-run starts a row again whenever something that it reads changes, and replaces a result that was paid for already.",
  fix: "Switch on Keep existing results in the table's run settings. Then cells that hold a result are left alone.",
  guards: [
    "The table keeps existing results.",
    "The table's auto-run is off.",
    "The paid columns are parked, never run, or hold no result yet.",
  ],
  check(facts, report) {
    const { isAutoRunOn, keepsExistingResults } = facts.table;
    if (isAutoRunOn === false || keepsExistingResults === true) return;
    const atStake = facts.columns.filter((it) => it.isPaid !== false && it.filledCells !== 0 && canRun(it));
    const filled = atStake.filter((it) => it.isPaid === true && it.filledCells !== null);
    const atLeast = filled.length < atStake.length ? "at least " : "";
    const held = `${atLeast}${resultsIn(filled)} in ${shortList(filled.map((it) => it.column.name))}`;
    if (atStake.length === 0) return;
    if (keepsExistingResults === null) {
      const stake = filled.length === 0 ? "" : ` If it does not, an edit pays for ${held} again.`;
      report.unknown(null, `Whether this table keeps existing results has not been seen.${stake}`);
    } else if (filled.length === 0) {
      const unseen = "how many paid results it holds has not been seen";
      report.unknown(null, `This table seems not to keep existing results, and ${unseen}.`);
    } else {
      // No other mode than keep_existing has ever been seen (clay-api.md section 3.3), so "off" is an inference.
      report.finding({
        columnId: null,
        class: "review",
        message: `Keep existing results seems to be off: the table's auto-run mode was read, and it is not keep_existing. Then ${autoRunKnowledge(facts).phrase} pays for ${held} again when what they read changes.`,
        fix: "Switch on Keep existing results in the table's run settings, unless every change is meant to refresh these columns.",
        reckoning: [
          ...filled.map(({ column, filledCells }) => heldFactor(column.name, filledCells ?? 0)),
          ...(filled.length > 1 ? [heldFactor("Together", heldBy(filled))] : []),
        ],
      });
    }
  },
};

const HELD = "Cells that hold a result, by the run statuses that the page showed.";
const heldFactor = (label: string, count: number) => countedFactor({ label, unit: "results", text: HELD }, count);
const heldBy = (columns: ColumnFacts[]) => columns.reduce((total, it) => total + (it.filledCells ?? 0), 0);

function resultsIn(columns: ColumnFacts[]): string {
  const count = heldBy(columns);
  return `${count.toLocaleString("en-US")} ${count === 1 ? "result" : "results"}`;
}
