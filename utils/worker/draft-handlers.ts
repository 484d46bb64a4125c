import type { AnalysisInput } from "../analysis/analysis-input.ts";
import { note } from "../diagnostics/log.ts";
import { describeFailure } from "../diagnostics/redact.ts";
import type { KnownSender } from "../messaging/classify-sender.ts";
import type { Reply, Request } from "../messaging/protocol.ts";
import type { DraftColumn } from "../model/draft.ts";
import type { DraftReport } from "../model/draft-report.ts";
import type { PickerEntry, PickerPrice } from "../model/picker.ts";
import type { Table } from "../model/table.ts";
import { inOneTransaction } from "../storage/repositories.ts";
import { heldRows } from "./held-rows.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { loadTable } from "./load-table.ts";
import { refuseOtherTables } from "./own-table.ts";
import { inputOf } from "./table-view.ts";

type AnalyseDraft = (input: AnalysisInput, draft: DraftColumn) => DraftReport | null;
type PricePicker = (input: AnalysisInput | null, entries: readonly PickerEntry[]) => PickerPrice[];

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
  // A saved column names its action; that of a new one is found by its name in the whole catalogue.
  const isSaved = (table: Table) => table.columns.some(({ id }) => id === draft.columnId);
  const input = await loadInput(tableId, (table) => !isSaved(table));
  const report = input && withoutFailing(() => analyseDraft(input, draft));
  if (report?.chip.agrees === false) await countDifference(report, tableId, now);
  return report;
}

/** What the entries of Clay's open picker cost, in their order; none when pricing them failed. Rejects as `checkDraft` does. */
export async function pricePickerEntries(
  { tableId, entries }: Request<"pricePicker">,
  sender: KnownSender,
  pricePicker: PricePicker,
): Promise<Reply<"pricePicker">> {
  await refuseOtherTables(sender, tableId);
  const input = await loadInput(tableId, () => true);
  return withoutFailing(() => pricePicker(input, entries)) ?? [];
}

/** Everything that is kept of a table, with the whole catalogue where it is wanted; null when the table was not read. */
function loadInput(tableId: string, isWholeWanted: (table: Table) => boolean): Promise<AnalysisInput | null> {
  return inOneTransaction(async (repositories) => {
    const records = await loadTable(repositories, tableId);
    const table = records.table?.value;
    if (table === undefined) return null;
    const input = { ...inputOf(table, records), seenRows: heldRows(tableId) };
    if (!isWholeWanted(table)) return input;
    return { ...input, catalogue: await loadCatalogue(repositories, table.workspaceId, "all") };
  });
}

/** What differed since the worker started. The panel is read at each key stroke: the same two figures are one event. */
const counted = new Set<string>();
const MOST_COUNTED = 200;

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
