import { stopsOfNewRows } from "../expressions/effective-gate.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import { ownerOf, unseenSameData } from "./only-if-empty.ts";

export type UngatedRule =
  | "always-true-run-condition"
  | "waterfall-step-ungated"
  | "missing-only-if-empty"
  | "auto-run-on-ai-column"
  | "auto-run-ungated";

/**
 * Which rule speaks for a paid column that nothing stops (design.md section 3.1), so that it carries exactly one finding: the
 * one whose advice helps most. Null when something stops it, or when it is free or of unknown price.
 */
export function ungatedRule(column: ColumnFacts, facts: TableFacts): UngatedRule | null {
  if (column.isPaid !== true || column.gate === null) return null;
  const { condition } = column.gate;
  const stops = stopsOfNewRows(column.gate);
  if (condition.state === "broken") return null;
  const isStopped = stops.length > 0;
  if (condition.state === "constant-true") {
    return stops.every((stop) => stop.cause === "table-auto-run-off") ? "always-true-run-condition" : null;
  }
  const owner = ownerOf(unseenSameData(column, facts));
  if (owner !== null) return owner;
  if (isStopped) return null;
  return column.kind === "ai" ? "auto-run-on-ai-column" : "auto-run-ungated";
}

/** How to say that the auto-run switch is on, and whether that was seen or is Clay's default (table-management-settings). */
export function autoRunKnowledge(facts: TableFacts): { phrase: string; class: "proven" | "review" } {
  return facts.table.isAutoRunOn === null
    ? { phrase: "auto-run, which is on unless somebody switched it off,", class: "review" }
    : { phrase: "auto-run", class: "proven" };
}
