import type { Gate } from "../../model/gate.ts";
import { isKnown, type KnownQuantity } from "../../model/quantity.ts";
import { exactRows, type OpenRows, openRowsOf, shutRows } from "../open-rows.ts";

/** Which rows of a table a part of it holds. `first`: from the top. `any`: nobody knows which. */
export type PartOfTable = { rows: number; are: "first" | "any" };

/**
 * The rows of the next run that lie in a part of the table. How many of them do is a range. The likely figure takes it that a table has run
 * from its top on, so that what never ran lies at its end, and that whatever else is open lies anywhere (docs/estimates.md).
 */
export function rowsOfPart(gate: Gate, tableRows: number | null, { rows, are }: PartOfTable): OpenRows {
  if (tableRows === null) return shutRows(gate) ?? ofUnseenTable(rows);
  const open = openRowsOf(gate, tableRows);
  const part = Math.min(rows, tableRows);
  if (!isKnown(open.fresh) || part === tableRows) return open;
  const within = (count: KnownQuantity, likely: number): KnownQuantity => {
    const [low, high] = [Math.max(0, count.low - (tableRows - part)), Math.min(part, count.high)];
    return { low, likely: Math.min(high, Math.max(low, likely)), high };
  };
  const share = (count: number) => Math.round((count * part) / tableRows);
  const fresh = within(open.fresh, are === "first" ? open.fresh.likely - (tableRows - part) : share(open.fresh.likely));
  const again = within(open.again, share(open.again.likely));
  const left = (end: keyof KnownQuantity) => Math.min(again[end], part - fresh[end]);
  return {
    fresh,
    again: { low: left("low"), likely: left("likely"), high: left("high") },
    explanation: [...open.explanation, `Of these, those count that lie in ${inWords({ rows: part, are })}.`],
  };
}

function ofUnseenTable(rows: number): OpenRows {
  return {
    fresh: { low: 0, likely: rows, high: rows },
    again: exactRows(0),
    explanation: ["The number of rows has not been seen, so the table may have fewer."],
  };
}

function inWords({ rows, are }: PartOfTable): string {
  const count = rows.toLocaleString("en-US");
  return are === "first" ? `the first ${count} rows` : `the view's ${count} rows; which rows it holds is not known`;
}
