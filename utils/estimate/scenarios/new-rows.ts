import type { Gate } from "../../model/gate.ts";
import type { KnownQuantity } from "../../model/quantity.ts";
import { exactRows, type OpenRows, shutRows } from "../open-rows.ts";

/** So many rows that are added: they hold nothing yet, and what the table holds stays. */
export function newRows(gate: Gate, rows: KnownQuantity): OpenRows {
  const { low, high } = rows;
  const [least, most] = [low, high].map((end) => end.toLocaleString("en-US"));
  const count = low === high ? most : `${least} to ${most}`;
  const explanation = [`${count} new ${high === 1 ? "row holds" : "rows hold"} no result yet.`];
  return shutRows(gate) ?? { fresh: rows, again: exactRows(0), explanation };
}
