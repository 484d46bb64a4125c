import { formatCount, formatNumberOf, formatUsd } from "../../utils/format.ts";
import type { Drift } from "../../utils/model/observation.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { ColumnReport, Finding, TableReport } from "../../utils/model/report.ts";
import type { ScenarioTotal } from "../../utils/model/scenario.ts";
import { gateLines, trialLines } from "./gate-lines.ts";
import { waterfallLines } from "./waterfall-lines.ts";

export interface Audit {
  schemaVersion: number;
  tables: TableReport[];
  /** Places where a saved response did not have the shape that Fettle relies on. */
  drift: (Drift & { file: string })[];
}

// One locale, so that a saved report reads the same on every machine.
const LOCALE = "en-US";
const MARKS: Record<Finding["severity"], string> = { error: "▲", warning: "●", info: "·" };

/** The report as plain text for a terminal. */
export function renderText({ tables }: Audit): string {
  return tables.map(renderTable).join("\n\n");
}

function renderTable(report: TableReport): string {
  const autoRun = report.isAutoRunOn === null ? "unknown" : report.isAutoRunOn ? "on" : "off";
  return [
    `${report.name} (${report.id})`,
    `  Plan: ${report.planType ?? "not seen"}. Auto-run: ${autoRun}. ${formatNumberOf(report.columns.length, "column", undefined, LOCALE)}, ${paidColumns(report).length} paid.`,
    `  ${scenarioLabel(report)}, estimate: ${costLine(report.estimate)}${rowsPhrase(report.estimate.rows)}`,
    ...unknownReasons(report).map((reason) => `    unknown: ${reason}`),
    ...report.estimate.unknown.map(({ reason }) => `    left out: ${reason}`),
    ...section(
      "Proven",
      report.findings.filter((it) => it.class === "proven").map((it) => findingLines(it, report)),
    ),
    ...section(
      "Needs review",
      report.findings.filter((it) => it.class === "review").map((it) => findingLines(it, report)),
    ),
    ...section(
      "Could not check",
      report.notChecked.map(({ rule, reason }) => [`? ${reason} [${rule}]`]),
    ),
    ...(report.findings.length === 0
      ? [`  Nothing wrong found by ${formatNumberOf(report.checkedRules.length, "rule")}.`]
      : []),
    ...section(
      "Paid columns",
      paidColumns(report).map((column) => [
        columnLine(column),
        ...gateLines(column, report).map((line) => `  ${line}`),
      ]),
    ),
    ...section("Waterfalls", waterfallLines(report)),
    ...section(
      "Other scenarios",
      otherScenarios(report).map((it) => [scenarioLine(it)]),
    ),
    ...section(
      "Taken for granted",
      report.estimate.assumptions.map((sentence) => [`- ${sentence}`]),
    ),
  ].join("\n");
}

/** What the report calls the scenario of its estimate. */
export function scenarioLabel({ estimate, scenarios }: TableReport): string {
  return scenarios.find(({ id }) => id === estimate.scenario)?.label ?? estimate.scenario;
}

/** The scenarios that the estimate is not about, without those of single columns: these are in the JSON. */
export function otherScenarios({ estimate, scenarios }: TableReport): ScenarioTotal[] {
  return scenarios.filter(({ id, columnId }) => id !== estimate.scenario && columnId === null);
}

/** "First 10 rows: 12-15 data credits, 30 actions, $0.80. Leaves out 1 part." */
export function scenarioLine(scenario: ScenarioTotal): string {
  const { label, leftOut } = scenario;
  const gap = leftOut === 0 ? "" : `; leaves out ${formatNumberOf(leftOut, "part", undefined, LOCALE)}`;
  return `${label}: ${costLine(scenario)}${gap}`;
}

/** The columns of which a run costs something, or may. */
export function paidColumns(report: TableReport): ColumnReport[] {
  return report.columns.filter((column) => column.paid !== false);
}

/** Both meters and the money in one line: "2,406 data credits, 9,812 actions, $160-172". */
export function costLine(cost: { dataCredits: Quantity; actions: Quantity; usd: Quantity }): string {
  const meter = (name: string, quantity: Quantity) => {
    if (!isKnown(quantity)) return `${name}s unknown`;
    const text = formatCount(quantity, LOCALE);
    return `${text} ${text === "1" ? name : `${name}s`}`;
  };
  const usd = isKnown(cost.usd) ? formatUsd(cost.usd, LOCALE) : "dollars unknown";
  return [meter("data credit", cost.dataCredits), meter("action", cost.actions), usd].join(", ");
}

// Why a part of the total is unknown, unless a column that was left out says it already.
function unknownReasons({ estimate }: TableReport): string[] {
  const reasons = [estimate.dataCredits, estimate.actions, estimate.usd].flatMap((it) =>
    isKnown(it) ? [] : [it.unknown],
  );
  return [...new Set(reasons)].filter((reason) => !estimate.unknown.some((it) => it.reason.includes(reason)));
}

function rowsPhrase(rows: Quantity): string {
  return isKnown(rows) ? `, on ${formatCount(rows, LOCALE)} rows` : "";
}

function section(title: string, entries: string[][]): string[] {
  return entries.length === 0 ? [] : [`  ${title}`, ...entries.flat().map((line) => `    ${line}`)];
}

function findingLines(finding: Finding, report: TableReport): string[] {
  const { severity, message, rule, fix } = finding;
  return [
    `${MARKS[severity]} ${message} [${rule}]`,
    ...[fix, ...trialLines(finding, report)].map((line) => `  ${line}`),
  ];
}

function columnLine({ name, price, rows, account, parked, gate }: ColumnReport): string {
  const perRow = price === null ? "price unknown" : `${costLine(price)} per ${price.per}`;
  const run =
    rows === null ? "" : isKnown(rows) ? `; ${formatCount(rows, LOCALE)} rows in the next run` : "; rows unknown";
  return `${name}: ${perRow}${run}; key: ${account}; condition: ${gate.state}${parked ? "; parked" : ""}`;
}
