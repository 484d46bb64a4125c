import type { ColumnFacts } from "../model/facts.ts";

/** Whether a column runs without somebody starting it cell by cell: it is not parked, and its condition can be met. */
export function canRun({ gate }: ColumnFacts): boolean {
  if (gate === null || gate.condition.state === "constant-false") return false;
  return gate.stops.every((stop) => stop.cause !== "parked");
}
