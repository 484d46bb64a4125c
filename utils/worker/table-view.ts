import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { CODES } from "../diagnostics/codes.ts";
import { note } from "../diagnostics/log.ts";
import { describeFailure } from "../diagnostics/redact.ts";
import type { TableView } from "../messaging/protocol.ts";
import type { TableReport } from "../model/report.ts";
import type { Table } from "../model/table.ts";
import { blindSentences } from "./blind.ts";
import { accuracyIn, lessonsFor } from "./load-lessons.ts";
import type { TableRecords } from "./load-table.ts";
import { unanalysedReport } from "./unanalysed-report.ts";

/**
 * What a surface can show about a table. Never throws: an analysis that fails gives a report in which everything is unknown,
 * and a sentence in `blind` that says so.
 */
export function makeTableView(
  tableId: string,
  records: TableRecords,
  analyse: (input: AnalysisInput) => TableReport,
): TableView {
  const blind = blindSentences(records.blindness);
  if (records.table === null) return { state: "nothing-captured", tableId, blind };
  const { value: table, seenAt } = records.table;
  const accuracy = accuracyIn(records.lessons);
  try {
    const report = analyse(inputOf(table, records));
    return { state: "ready", report, seenAt, blind, accuracy };
  } catch (failure) {
    note("analysis-failed", "analysis", describeFailure(failure));
    const { sentence } = CODES["analysis-failed"];
    const report = unanalysedReport(table, sentence);
    return { state: "ready", report, seenAt, blind: [sentence, ...blind], accuracy };
  }
}

/** What the analysis is told of a table: everything that is kept of it, without the times. */
export function inputOf(table: Table, records: TableRecords): AnalysisInput {
  return {
    table,
    accounts: records.accounts?.value ?? null,
    workspace: records.workspace?.value ?? null,
    rows: records.rows?.value ?? null,
    statuses: records.statuses?.value ?? null,
    loaded: records.census?.value ?? null,
    verdicts: records.verdicts?.value ?? null,
    viewRows: records.viewRows,
    catalogue: records.catalogue,
    functions: records.functions?.value ?? null,
    sources: records.sources?.value ?? null,
    columnUsage: records.columnUsage?.value ?? null,
    runUsage: records.runUsage?.value ?? null,
    history: lessonsFor(table, records.lessons),
    sentTo: records.sentTo.flatMap((sent) => (sent.table === null ? [] : [inputOf(sent.table.value, sent)])),
    ...records.prices,
  };
}
