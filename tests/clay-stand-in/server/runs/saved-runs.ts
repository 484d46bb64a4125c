import type { TableState } from "../clay-state.ts";
import { priceOfRun, roundCredits } from "./price-of-run.ts";

/** When the saved cells are said to have run: epoch seconds of 2 November 2026, 15:00 UTC. */
export const SAVED_AT = Date.UTC(2026, 10, 2, 15) / 1000;

/** Notes the results that a table was saved with as one earlier run, so that its usage reports agree with its statuses. */
export function noteSavedRuns(state: TableState): void {
  const { table, statuses, workspace } = state;
  for (const field of table.fields.filter(({ type }) => type === "action")) {
    const cells = statuses.count(field.id).find(({ status }) => status === "SUCCESS")?.count ?? 0;
    if (cells === 0) continue;
    const { upfront, additional, actions } = priceOfRun(state, field, 0);
    workspace.ledger.entries.push({
      runId: `run_${table.id.slice(2)}`,
      timestamp: SAVED_AT,
      tableId: table.id,
      fieldId: field.id,
      credits: roundCredits((upfront + additional) * cells),
      actions: actions * cells,
      cells,
    });
  }
}
