import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { note } from "../diagnostics/log.ts";
import { describeFailure } from "../diagnostics/redact.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Reply, Request } from "../messaging/protocol.ts";
import type { DraftColumn } from "../model/draft.ts";
import type { DraftReport } from "../model/draft-report.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { loadTable } from "./load-table.ts";
import { refuseOtherTables } from "./own-table.ts";
import { inputOf } from "./table-view.ts";

type AnalyseDraft = (input: AnalysisInput, draft: DraftColumn) => DraftReport | null;

/**
 * What Fettle says of the column that is open in the asking tab's own table; null when the table was not read, nothing in the
 * panel could run, or the analysis failed. The draft is kept nowhere; only that Clay's chip shows another price is counted.
 * `now`: epoch milliseconds. Rejects with `table-not-in-tab` for any other table, or with a database code.
 */
export async function checkDraft(
  { tableId, draft }: Request<"checkDraft">,
  sender: KnownSender,
  now: number,
  analyseDraft: AnalyseDraft,
): Promise<Reply<"checkDraft">> {
  await refuseOtherTables(sender, tableId);
  const records = await inOneTransaction((repositories) => loadTable(repositories, tableId));
  if (records.table === null) return null;
  const input = inputOf(records.table.value, records);
  const report = withoutFailing(() => analyseDraft(input, draft));
  if (report?.chip.agrees === false) await countDifference(report, tableId, now);
  return report;
}

/** Pages are read again and again: the differences that were counted since the worker started, by what differs. */
const counted = new Set<string>();
const MOST_COUNTED = 200;

// A panel is read at each key stroke; the same two figures for the same column are one event.
async function countDifference({ column, chip }: DraftReport, tableId: string, now: number): Promise<void> {
  const difference = JSON.stringify([tableId, column.id, column.packageId, column.actionKey, chip.clay, chip.fettle]);
  if (counted.has(difference)) return;
  if (counted.size >= MOST_COUNTED) counted.clear();
  counted.add(difference);
  await inOneTransaction(({ drift }) => drift.add({ endpoint: "column-panel", path: "price chip" }, now));
}

function withoutFailing<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (failure) {
    note("analysis-failed", "analysis", describeFailure(failure));
    return null;
  }
}
