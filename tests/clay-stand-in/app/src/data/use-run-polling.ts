import { useEffect } from "react";
import * as api from "../api/requests.ts";
import { settle, type TableData, type Update } from "./use-table-data.ts";

const EVERY = 10_000;
const UNDER_WAY = ["QUEUED", "RUNNING", "AWAITING_CALLBACK", "RETRY"];

/** Whether any cell of the table is queued or running. */
export function isRunning(statuses: TableData["statuses"]): boolean {
  return Object.values(statuses).some(
    (counts) => counts !== "_pending" && counts.some(({ status }) => UNDER_WAY.includes(status)),
  );
}

/** Asks for run statuses every ten seconds, only while something runs. Calls `onSettled` when the last cell is done. */
export function useRunPolling(
  workspaceId: string | null,
  tableId: string | null,
  statuses: TableData["statuses"],
  update: Update,
  onSettled: () => void,
): void {
  const running = isRunning(statuses);
  useEffect(() => {
    if (!running || workspaceId === null || tableId === null) return;
    const timer = setInterval(() => {
      settle(api.getRunStatus(workspaceId, tableId), (answer) => {
        update({ statuses: answer.statusCountsByField });
        if (!isRunning(answer.statusCountsByField)) onSettled();
      });
    }, EVERY);
    return () => clearInterval(timer);
  }, [running, workspaceId, tableId, update, onSettled]);
}
