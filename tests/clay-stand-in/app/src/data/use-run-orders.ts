import { useCallback, useState } from "react";
import type { RunRequest } from "../api/requests.ts";
import { costLines, isExpensive, type RunOrder } from "./run-order.ts";
import type { TableData } from "./use-table-data.ts";

export interface RunOrders {
  /** Sends a run, or asks first when it is expensive. */
  run: (order: RunOrder) => void;
  /** The run that waits for the user's word. */
  waiting: RunOrder | null;
  confirm: () => void;
  cancel: () => void;
}

/** Runs of a table page, held back while their cost is above Clay's threshold (clay-api.md section 12). */
export function useRunOrders(data: TableData, send: (request: RunRequest) => Promise<void>): RunOrders {
  const [waiting, setWaiting] = useState<RunOrder | null>(null);
  const run = useCallback(
    (order: RunOrder) => {
      const { table, workspace } = data;
      if (table === null) return;
      const credits = costLines(order, table, data).reduce((sum, line) => sum + line.credits, 0);
      if (isExpensive(credits, workspace?.creditBudgets?.basic ?? 0)) setWaiting(order);
      else void send(order);
    },
    [data, send],
  );
  return {
    run,
    waiting,
    confirm: () => {
      if (waiting !== null) void send(waiting);
      setWaiting(null);
    },
    cancel: () => setWaiting(null),
  };
}
