import type { EstimateLine } from "../../utils/model/breakdown.ts";
import type { Cost } from "../../utils/model/report.ts";
import type { SpendLine, SpendPart, SpendTotals } from "../../utils/model/spend.ts";
import { costOf, plainFactor } from "../shared/breakdown-parts.ts";

/** What each figure of one table is made of, or of all tables together. */
export type SpendBreakdown = Record<SpendPart, EstimateLine>;

const BELOW = "Its columns, and what they are reckoned from: open this figure at the table itself, below.";

/** Of one table; what only the worker knows has no part yet. */
export function linesOfTable({ tableId, name, breakdown, ...line }: SpendLine): SpendBreakdown {
  return {
    billed: breakdown.billed,
    nextRun: bareLine(tableId, name, line.nextRun),
    month: breakdown.month ?? bareLine(tableId, name, line.month),
    ownKeyUsd: breakdown.ownKeyUsd,
  };
}

/** Of all tables together: a part each. */
export function linesOfAll(totals: SpendTotals, lines: readonly SpendLine[]): SpendBreakdown {
  const own = lines.map((line) => ({ line, breakdown: linesOfTable(line) }));
  const make = (of: SpendPart, cost: Cost): EstimateLine => ({
    ...bareLine(`all ${of}`, "All tables", cost),
    parts: own.map(({ line, breakdown }) => {
      const isAsked = of === "nextRun" || (of === "month" && line.breakdown.month === null);
      const part = isAsked ? withNote(breakdown[of], BELOW) : breakdown[of];
      return { ...part, id: line.tableId };
    }),
  });
  return {
    billed: make("billed", totals.billed),
    nextRun: make("nextRun", totals.nextRun),
    month: make("month", totals.month),
    ownKeyUsd: make("ownKeyUsd", costOf({ usd: totals.ownKeyUsd })),
  };
}

/** A line of which no more is said than this sentence. */
export function withNote(line: EstimateLine, text: string): EstimateLine {
  return { ...line, factors: [plainFactor("note", "Note", text)] };
}

function bareLine(id: string, label: string, { dataCredits, actions, usd }: Cost): EstimateLine {
  const nothing = { columnId: null, rows: null, billedRuns: null, factors: [], parts: [] };
  return { id, label, kind: "table", dataCredits, actions, usd, ...nothing };
}
