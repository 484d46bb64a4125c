import type { Gate } from "../../model/gate.ts";
import { exactRows, type OpenRows, shutRows } from "../open-rows.ts";

/** So many rows that are added: they hold nothing yet, and what the table holds stays. */
export function newRows(gate: Gate, rows: number): OpenRows {
  const count = `${rows.toLocaleString("en-US")} new ${rows === 1 ? "row holds" : "rows hold"} no result yet.`;
  return shutRows(gate) ?? { fresh: exactRows(rows), again: exactRows(0), explanation: [count] };
}
