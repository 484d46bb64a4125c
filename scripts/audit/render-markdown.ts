import { formatCount } from "../../utils/format.ts";
import type { Finding, TableReport } from "../../utils/model/report.ts";
import { gateLines, trialLines } from "./gate-lines.ts";
import { type Audit, costLine, otherScenarios, paidColumns, scenarioLabel, scenarioLine } from "./render-text.ts";
import { waterfallLines } from "./waterfall-lines.ts";

/** The report as Markdown, to be pasted into a ticket or sent to a client. Holds configuration and figures, no row data. */
export function renderMarkdown({ tables }: Audit): string {
  return tables.map(renderTable).join("\n\n");
}

function renderTable(report: TableReport): string {
  const { estimate } = report;
  return [
    `# ${plain(report.name)}`,
    "",
    `Table \`${report.id}\`, plan ${report.planType ?? "not seen"}. ${plain(scenarioLabel(report))}, estimate: **${costLine(estimate)}**; rows: ${formatCount(estimate.rows, "en-US")}.`,
    ...list(
      "Not counted",
      estimate.unknown.map(({ reason }) => reason),
    ),
    ...list(
      "Proven",
      report.findings.filter((it) => it.class === "proven").map((it) => sentence(it, report)),
    ),
    ...list(
      "Needs review",
      report.findings.filter((it) => it.class === "review").map((it) => sentence(it, report)),
    ),
    ...list(
      "Could not check",
      report.notChecked.map(({ reason, rule }) => `${reason} (${rule})`),
    ),
    ...columnTable(report),
    ...list("Other scenarios", otherScenarios(report).map(scenarioLine)),
    ...list(
      "Waterfalls",
      waterfallLines(report).map((lines) => lines.map((line) => line.trim()).join(". ")),
    ),
    ...list("Taken for granted", estimate.assumptions),
  ].join("\n");
}

function list(title: string, sentences: string[]): string[] {
  return sentences.length === 0 ? [] : ["", `## ${title}`, "", ...sentences.map((it) => `- ${plain(it)}`)];
}

function sentence(finding: Finding, report: TableReport): string {
  const { severity, message, fix, rule } = finding;
  return [`**${severity}** (${rule}): ${message} ${fix}`, ...trialLines(finding, report)].join(" ");
}

function columnTable(report: TableReport): string[] {
  const rows = paidColumns(report).map((column) => {
    const { name, price, rows: count, account } = column;
    const cells = [
      name,
      price === null ? "unknown" : costLine(price),
      count === null ? "" : formatCount(count, "en-US"),
      account,
      [column.gate.state, ...gateLines(column, report)].join(": "),
    ];
    return `| ${cells.map(plain).join(" | ")} |`;
  });
  const head = [
    "",
    "## Paid columns",
    "",
    "| column | price per row | rows in the next run | key | run condition |",
    "|---|---|---|---|---|",
  ];
  return rows.length === 0 ? [] : [...head, ...rows];
}

// Column names may hold any character; these would end a table cell or start a tag.
function plain(text: string): string {
  return text.replace(/[\\|<>]/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}
