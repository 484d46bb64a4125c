import { formatDate } from "../../utils/format.ts";
import type { EstimateLine, Factor } from "../../utils/model/breakdown.ts";
import type { Cost } from "../../utils/model/report.ts";
import type { SpendLine, SpendPart, SpendTotals } from "../../utils/model/spend.ts";
import { costOf, plainFactor } from "../shared/breakdown-parts.ts";

/** What each figure of one table is made of, or of all tables together, as far as the list itself knows. */
export type SpendBreakdown = Record<SpendPart, EstimateLine>;

/** Of one table: the bill and its days, the pace of a month, the vendors behind own keys. The next run's parts only the worker knows. */
export function linesOfTable(line: SpendLine): SpendBreakdown {
  const { tableId, name, billedSpan, ownKeyColumns } = line;
  const gaps = (of: SpendPart) =>
    line.leftOut.filter((it) => it.of === of).map(({ reason }) => plainFactor("note", "Left out", reason));
  const make = (of: SpendPart, cost: Cost, factors: Factor[], parts: EstimateLine[] = []) =>
    spendLine(`${tableId} ${of}`, name, cost, [...factors, ...gaps(of)], parts);
  const days = daysOf(billedSpan);
  return {
    billed: make("billed", line.billed, [observed("Bill", `What Clay's usage report said of ${days}.`)]),
    nextRun: make("nextRun", line.nextRun, []),
    month: make("month", line.month, [observed("Pace", `30 days at the pace of the bill of ${days}.`)]),
    ownKeyUsd: make(
      "ownKeyUsd",
      costOf({ usd: line.ownKeyUsd }),
      [],
      ownKeyColumns.map(({ columnId, name: column, providerName, usd }) =>
        spendLine(columnId, column, costOf({ usd }), [
          plainFactor(
            "key",
            "Key",
            `Your own: ${providerName ?? "its provider"} bills the next run, and Clay never shows it.`,
          ),
        ]),
      ),
    ),
  };
}

/** Of all tables together: a part each. */
export function linesOfAll(totals: SpendTotals, lines: readonly SpendLine[]): SpendBreakdown {
  const own = lines.map((line) => ({ line, breakdown: linesOfTable(line) }));
  const make = (of: SpendPart, cost: Cost) =>
    spendLine(
      `all ${of}`,
      "All tables",
      cost,
      [],
      own.map(({ breakdown }) => breakdown[of]),
    );
  return {
    billed: make("billed", totals.billed),
    nextRun: make("nextRun", totals.nextRun),
    month: make("month", totals.month),
    ownKeyUsd: make("ownKeyUsd", costOf({ usd: totals.ownKeyUsd })),
  };
}

function spendLine(
  id: string,
  label: string,
  { dataCredits, actions, usd }: Cost,
  factors: Factor[],
  parts: EstimateLine[] = [],
): EstimateLine {
  return {
    id,
    label,
    kind: "table",
    columnId: null,
    rows: null,
    billedRuns: null,
    dataCredits,
    actions,
    usd,
    factors,
    parts,
  };
}

function observed(label: string, text: string): Factor {
  return plainFactor("charge", label, text, "observed");
}

function daysOf({ from, to }: SpendLine["billedSpan"]): string {
  if (from === null) return "a span that is not known";
  return `${formatDate(from)} to ${to === null ? "now" : formatDate(to)}`;
}
