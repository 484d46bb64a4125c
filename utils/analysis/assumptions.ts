import type { AnalysisInput } from "./analysis-input.ts";
import type { PricedColumn } from "./price-column.ts";

/** What the figures of paid columns take for granted, one sentence each. Empty when no column is paid. */
export function assumptionsOf(columns: PricedColumn[], { workspace, rows, statuses }: AnalysisInput): string[] {
  const paid = columns.filter(({ facts }) => facts.isPaid !== false);
  if (paid.length === 0) return [];
  const sentences: string[] = [];
  if (workspace?.planType == null) {
    sentences.push(
      "The plan has not been seen: today's prices count as likely, and a legacy plan would bill no actions.",
    );
  }
  if (statuses === null && rows !== null) {
    sentences.push("Which cells hold a result already has not been seen: every row counts as open.");
  }
  if (paid.some(({ facts }) => facts.gate?.stops.some((stop) => stop.cause === "run-condition"))) {
    sentences.push(
      "Run conditions are not evaluated row by row: the low end lets no row through, the high end every row.",
    );
  }
  if (paid.some(({ price }) => price !== null && price.chargedWhenEmpty !== "yes")) {
    sentences.push("Every run counts as a find; for most actions a run that finds nothing is not billed.");
  }
  return sentences;
}
