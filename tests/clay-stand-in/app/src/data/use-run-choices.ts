import type { RunOrder } from "./run-order.ts";
import { type RowsToRun, useTablePage } from "./table-context.ts";

// Only `RunNumRowsModal` has been seen (clay-api.md section 5.1); the menu's own name is a guess.
const MENU = "RunColumnMenu";
const MODAL = "RunNumRowsModal";

/** The runs that Clay offers for columns, as the orders that its page would send. */
export function useRunChoices(fieldIds: string[]): {
  top: (rows: RowsToRun, callerName?: string) => RunOrder;
  due: () => RunOrder;
  forced: () => RunOrder;
} {
  const { rowCount, viewId = "" } = useTablePage();
  const all = rowCount ?? 0;
  const order = (rows: number, runRecords: RunOrder["runRecords"], callerName: string, forceRun = false) => ({
    fieldIds,
    runRecords,
    callerName,
    forceRun,
    rows,
  });
  return {
    top: (rows, callerName = MODAL) =>
      typeof rows === "number"
        ? order(Math.min(rows, all), { viewIdTopRecords: { viewId, numRecords: rows } }, callerName)
        : order(all, { viewIdTopRecords: { viewId } }, callerName),
    due: () => order(all, { viewId }, MENU),
    forced: () => order(all, { viewId }, MENU, true),
  };
}
