import Big from "big.js";
import { between, exactly, type KnownDecimalRange } from "../model/decimal-range.ts";
import type { Action } from "../model/table.ts";
import type { ActionRecord } from "./record.ts";

/** Results per row where nobody says: the figure that Clay's own estimate falls back to (clay-api.md C10). */
const ASSUMED_RESULTS = "3";
/** Upper end of that assumption: the default limit that most list actions document. */
const ASSUMED_MOST = "10";

/**
 * By how much the price of one result is multiplied for one row, with the assumption in words. An action priced per row
 * gives exactly one. A fixed `limit` input is the upper bound and the likely count; else the action's documented
 * default, else an assumption. The low end is one result, because a run without any is a miss. Where the book does not know
 * the action, `shownPer` says what Clay's own price tag counts.
 */
export function resultsPerRow(
  action: Action,
  record: ActionRecord | null,
  shownPer?: "row" | "result",
): { factors: KnownDecimalRange; explanation: string[] } {
  const limit = limitOf(action);
  if (record === null && shownPer !== "result") {
    if (shownPer === "row") return { factors: exactly(1), explanation: [] };
    if (limit === null || new Big(limit).lte(1)) return { factors: exactly(1), explanation: [] };
    const note = `Whether the price is per row or per result is not known: the range goes up to ${limit} results.`;
    return { factors: between(1, 1, limit), explanation: [note] };
  }
  if (record?.per === "row") return { factors: exactly(1), explanation: [] };
  const name = record?.unit?.name ?? "result";
  const plural = name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`;
  if (limit !== null) {
    const note = `Priced per ${name}: counted with the limit of ${limit} ${plural} per row.`;
    return { factors: between(1, limit, limit), explanation: [note] };
  }
  const usual = record?.unit?.usual ?? ASSUMED_RESULTS;
  const most = isLimitPerRow(action) || record?.unit?.usual == null ? (record?.unit?.most ?? ASSUMED_MOST) : usual;
  const note = `Priced per ${name}: no fixed limit is set, so ${usual} ${plural} per row are assumed, at most ${most}.`;
  return { factors: between(1, usual, most), explanation: [note] };
}

function limitOf(action: Action): string | null {
  const text = action.literals.limit ?? "";
  return /^\d+$/.test(text) && Number(text) > 0 ? new Big(text).toFixed() : null;
}

function isLimitPerRow(action: Action): boolean {
  return action.inputs.some((input) => input.name === "limit" && input.references.length > 0);
}
