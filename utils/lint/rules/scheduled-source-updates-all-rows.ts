import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";
import { autoRunKnowledge } from "../ungated.ts";

export const rule: Rule = {
  id: "scheduled-source-updates-all-rows",
  since: "0.1.0",
  stage: "nursery",
  severity: "warning",
  title: "Scheduled source that may start paid columns again on every row",
  why: "A source that comes again on a schedule can change the rows that are there. Without Keep existing results, auto-run then pays for the columns that depend on it each time.",
  fix: "Let the schedule add new rows only, or switch on Keep existing results.",
  guards: [
    "The table keeps existing results.",
    "The table's auto-run is off.",
    "No paid column that can run depends on the source.",
  ],
  check(facts, report) {
    const { isAutoRunOn, keepsExistingResults } = facts.table;
    if (isAutoRunOn === false || keepsExistingResults === true) return;
    const isScheduled = hasSchedule(facts);
    const names = dependants(facts).map((it) => it.column.name);
    if (isScheduled === false || names.length === 0) return;
    if (isScheduled === null) {
      // A table whose setting was not seen has its line from keep-existing-results-off.
      if (keepsExistingResults === false)
        report.unknown(null, `Whether the source of this table comes again on a schedule has not been seen.`);
    } else if (keepsExistingResults === null) {
      report.unknown(
        null,
        `Rows come in on a schedule, and whether this table keeps existing results has not been seen: ${shortList(names)} may be paid for again each time.`,
      );
    } else {
      report.finding({
        columnId: null,
        class: "review",
        message: `Rows come in on a schedule, and Keep existing results seems to be off. If the schedule updates existing rows, ${autoRunKnowledge(facts).phrase} pays for ${shortList(names)} again each time.`,
        fix: "Open the schedule of the source and look whether it updates existing rows or adds new ones only; choose new ones only, or switch on Keep existing results.",
      });
    }
  },
};

// Null where the table has a source and neither it nor the table's flag says anything of a schedule.
function hasSchedule({ table, sources }: TableFacts): boolean | null {
  if (table.hasScheduledSources) return true;
  if (sources === null) return table.columns.some((column) => column.kind === "source") ? null : false;
  return sources.some((source) => source.hasScheduleSettings || source.signalId !== null);
}

/** Paid columns that can run and read a source of this table; where no column is known to be its source, all of them. */
function dependants(facts: TableFacts): ColumnFacts[] {
  const { table, sources } = facts;
  const feeds = (sources ?? []).flatMap((source) => source.feeds);
  const fed = feeds.flatMap((feed) => (feed.tableId === table.id && feed.columnId !== null ? [feed.columnId] : []));
  const own = table.columns.filter((column) => column.kind === "source" || fed.includes(column.id));
  const paid = facts.columns.filter((it) => it.isPaid === true && canRun(it));
  if (own.length === 0) return paid;
  return paid.filter((it) => own.some((column) => facts.reads.get(it.column.id)?.has(column.id)));
}
