import { isZero } from "../format.ts";
import type { EstimateLine } from "../model/breakdown.ts";
import { addDecimals } from "../model/decimal-sum.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import type { ColumnReport, Cost, Finding } from "../model/report.ts";
import type { Spend, SpendLine, SpendPart, SpendTotals } from "../model/spend.ts";
import type { SpendSource } from "./analysis-input.ts";
import { type Bill, billOf } from "./learning/billed.ts";
import { ratesOf } from "./plan-rates.ts";
import { reportCost } from "./report-column.ts";
import { newRowsTyped } from "./scenarios/month.ts";
import { billedLine, ownKeysLine, paceLine } from "./spend-lines.ts";

const NOTHING: KnownQuantity = { low: 0, likely: 0, high: 0 };
const METERS = ["dataCredits", "actions", "usd"] as const;
const COSTS = ["billed", "nextRun", "month"] as const;
const PARTS: readonly SpendPart[] = [...COSTS, "ownKeyUsd"];
const ERAS_DIFFER = "Credits of legacy plans and data credits are not one unit.";
const NOT_ALL_RECURS = "Not all of what recurs is known.";
const GRAVITY = { error: 0, warning: 1, info: 2 };

/** What one table was billed, what it will cost, and the worst that is wrong with it. What was not seen is unknown, never zero. */
export function spendLineOf(source: SpendSource): SpendLine {
  const { report, input, usage, address, seenAt } = source;
  const bill = billOf(usage, report.era, ratesOf(input));
  const month = monthOf(source, bill);
  const { dataCredits, actions, usd, unknown } = report.estimate;
  const onOwnKeys = report.columns.filter(({ account, ownKey }) => account === "own" && ownKey !== null);
  const ownKeyColumns = onOwnKeys.flatMap(ownKeyColumn);
  // A report that no rule looked at is one that could not be made: what it does not hold is not known.
  const ownKeyUsd = report.checkedRules.length === 0 ? usd : sumOf(ownKeyColumns.map((column) => column.usd));
  return {
    tableId: report.id,
    name: report.name,
    workspaceId: report.workspaceId,
    address,
    era: report.era,
    seenAt,
    billed: reportCost(bill.cost),
    billedSpan: bill.span,
    nextRun: { dataCredits, actions, usd },
    month: month.cost,
    ownKeyUsd,
    ownKeyColumns,
    breakdown: {
      billed: billedLine(source, bill),
      month: month.line,
      ownKeyUsd: ownKeysLine(source, onOwnKeys, ownKeyUsd),
    },
    worst: worstOf(report.findings),
    leftOut: [
      ...(bill.leftOut === null ? [] : [{ of: "billed" as const, reason: bill.leftOut }]),
      ...unknown.map(({ reason }) => ({ of: "nextRun" as const, reason })),
      ...(month.leftOut === null ? [] : [{ of: "month" as const, reason: month.leftOut }]),
      ...ownKeyColumns.flatMap(({ name, usd: own }) =>
        isKnown(own) ? [] : [{ of: "ownKeyUsd" as const, reason: `${name}: ${own.unknown}` }],
      ),
    ],
  };
}

interface Month {
  cost: Cost;
  /** Null where it is what recurs. */
  line: EstimateLine | null;
  /** What it leaves out; null when nothing is known to be missing. */
  leftOut: string | null;
}

/**
 * A month of a table. What recurs where all of it is known, as with new rows that the user typed; else the pace of the bill, which holds
 * runs by hand as well; else as much of what recurs as is known. Where nothing recurs and no bill was seen, nobody knows: somebody may
 * run it by hand.
 */
function monthOf(source: SpendSource, bill: Bill): Month {
  const { report, input } = source;
  const recurring = report.scenarios.find(({ id }) => id === "month");
  const pace = {
    cost: reportCost(bill.month),
    line: paceLine(source, bill),
    leftOut: bill.report === null ? null : bill.leftOut,
  };
  if (recurring === undefined) return pace;
  const { dataCredits, actions, usd, leftOut } = recurring;
  const what: Month = { cost: { dataCredits, actions, usd }, line: null, leftOut: leftOut > 0 ? NOT_ALL_RECURS : null };
  if (newRowsTyped(input) !== null) return what;
  const recurs = leftOut > 0 || !isZero(dataCredits) || !isZero(actions);
  const isBetter = recurs && (leftOut === 0 || !isSeen(pace.cost));
  return isBetter ? what : pace;
}

function ownKeyColumn({ id, name, ownKey }: ColumnReport): SpendLine["ownKeyColumns"] {
  return ownKey === null ? [] : [{ columnId: id, name, providerName: ownKey.providerName, usd: ownKey.ownUsdNextRun }];
}

function worstOf(findings: readonly Finding[]): SpendLine["worst"] {
  const rank = (it: Finding) => (it.class === "proven" ? 0 : Object.keys(GRAVITY).length) + GRAVITY[it.severity];
  const [worst] = [...findings].sort((a, b) => rank(a) - rank(b));
  return worst === undefined
    ? null
    : { severity: worst.severity, class: worst.class, rule: worst.rule, message: worst.message };
}

/** All tables with their sums, each part and each meter for itself. What is unknown is left out of a sum, and how often is said. */
export function spendOf(lines: readonly SpendLine[]): Spend {
  return { lines: [...lines], totals: totalsOf(lines) };
}

function totalsOf(lines: readonly SpendLine[]): SpendTotals {
  const isMixed = new Set(lines.map(({ era }) => era).filter((era) => era !== "unknown")).size > 1;
  const [billed, nextRun, month] = COSTS.map((part) => sumOfCosts(lines, part, isMixed)) as [Cost, Cost, Cost];
  const spans = lines.filter((line) => isSeen(line.billed)).map(({ billedSpan: { from, to } }) => `${from} ${to}`);
  return {
    billed,
    nextRun,
    month,
    ownKeyUsd: sumOf(lines.map((line) => line.ownKeyUsd)),
    leftOut: PARTS.flatMap((of) => {
      const tables = lines.filter((line) => isPart(line, of)).length;
      return tables === 0 ? [] : [{ of, tables }];
    }),
    hasSeveralSpans: new Set(spans).size > 1,
  };
}

function sumOfCosts(lines: readonly SpendLine[], part: (typeof COSTS)[number], isMixed: boolean): Cost {
  const of = (meter: keyof Cost) => sumOf(lines.map((line) => line[part][meter]));
  return {
    dataCredits: isMixed ? { unknown: ERAS_DIFFER } : of("dataCredits"),
    actions: of("actions"),
    usd: of("usd"),
  };
}

function isSeen(cost: Cost): boolean {
  return METERS.some((meter) => isKnown(cost[meter]));
}

function isPart(line: SpendLine, of: SpendPart): boolean {
  const isUnknown = of === "ownKeyUsd" ? !isKnown(line.ownKeyUsd) : METERS.some((meter) => !isKnown(line[of][meter]));
  return isUnknown || line.leftOut.some((it) => it.of === of);
}

/**
 * The sum of what is known. Unknown where nothing is, and where what is known is nothing: zeros beside an unknown amount must not read
 * as a bill of zero.
 */
export function sumOf(quantities: readonly Quantity[]): Quantity {
  const known = quantities.filter(isKnown);
  const missing = quantities.find((it) => !isKnown(it));
  const add = (bound: keyof KnownQuantity) =>
    Number(known.reduce((sum, it) => addDecimals(sum, String(it[bound])), "0"));
  const sum = known.length === 0 ? NOTHING : { low: add("low"), likely: add("likely"), high: add("high") };
  return missing !== undefined && sum.high === 0 ? missing : sum;
}
