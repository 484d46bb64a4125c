import { formatCount } from "../../utils/format.ts";
import type { EstimateLine } from "../../utils/model/breakdown.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { countOf, dollarsOf, eachOf, factorsOf, spanOf, workspaceFactors } from "./invoice-words.ts";
import { scenarioLabel } from "./render-text.ts";

const NOTHING_COSTS = "Nothing in this run costs credits or actions.";

/** A legacy plan has one meter. */
function headOf(report: TableReport): string[] {
  return report.era === "legacy"
    ? ["", "rows", "billed", "each", "credits", "dollars"]
    : ["", "rows", "billed", "each", "data credits", "each", "actions", "dollars"];
}
const LOCALE = "en-US";

interface Row {
  cells: string[];
  depth: number;
  /** What the line is reckoned from. */
  reasons: string[];
}

/**
 * The estimate of a report as an invoice in plain text: a line for each column (billed runs × price = amount, in both meters and dollars) with
 * what it is reckoned from below it, waterfalls as groups with their sum, what is not counted, and the total.
 */
export function invoiceText(report: TableReport): string {
  const { breakdown } = report.estimate;
  if (breakdown === null) return `${report.name}: no estimate.`;
  if (breakdown.parts.length === 0) {
    return [heading(report), "", `  ${NOTHING_COSTS}`, ...named("Not counted", notCounted(report))].join("\n");
  }
  const rows = breakdown.parts.flatMap((part) => rowsOf(part, 0, report.era));
  const head = headOf(report);
  const total = cellsOf(breakdown, "Total", report.era);
  const widths = head.map((title, at) =>
    Math.max(
      title.length,
      ...[...rows, { cells: total, depth: 0 }].map((row) => indentOf(row, at) + (row.cells[at] ?? "").length),
    ),
  );
  const write = (cells: readonly string[], depth = 0) => `  ${joined(cells, widths, depth)}`.trimEnd();
  const rule = `  ${"-".repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`;
  return [
    heading(report),
    "",
    write(head),
    rule,
    ...rows.flatMap(({ cells, depth, reasons }) => [
      write(cells, depth),
      ...reasons.map((reason) => `    ${"  ".repeat(depth)}${reason}`),
    ]),
    rule,
    write(total),
    ...boundsOf(breakdown, report).flatMap((sentence) => ["", `  ${sentence}`]),
    ...named("Not counted", notCounted(report)),
    ...named("Plan and rates", workspaceFactors(breakdown)),
  ].join("\n");
}

/** The same in Markdown: the lines as a table, and below it what each is reckoned from. */
export function invoiceMarkdown(report: TableReport): string {
  const { breakdown } = report.estimate;
  if (breakdown === null) return "";
  if (breakdown.parts.length === 0) return ["## Invoice", "", plain(heading(report)), "", NOTHING_COSTS].join("\n");
  const rows = breakdown.parts.flatMap((part) => rowsOf(part, 0, report.era));
  const head = headOf(report);
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(" | ")} |`;
  const nested = rows.map(({ cells: [name = "", ...rest], depth }) => line([`${"– ".repeat(depth)}${name}`, ...rest]));
  const reasons = rows.flatMap(({ cells: [name = ""], reasons: all }) =>
    all.length === 0 ? [] : [`- **${plain(name)}**`, ...all.map((reason) => `  - ${plain(reason)}`)],
  );
  return [
    "## Invoice",
    "",
    plain(heading(report)),
    "",
    line(["item", ...head.slice(1)]),
    `|---|${head
      .slice(1)
      .map(() => "--:|")
      .join("")}`,
    ...nested,
    line(cellsOf(breakdown, "Total", report.era)),
    ...boundsOf(breakdown, report).flatMap((sentence) => ["", sentence]),
    ...listed("Not counted", notCounted(report)),
    ...listed("Plan and rates", workspaceFactors(breakdown)),
    ...(reasons.length === 0 ? [] : ["", "### What each line is reckoned from", "", ...reasons]),
  ].join("\n");
}

function boundsOf(line: EstimateLine, { era }: TableReport): string[] {
  const span = spanOf(line, era);
  return span === "" ? [] : [`In four of five cases the bill lies within ${span}.`];
}

function heading(report: TableReport): string {
  const rows = formatCount(report.estimate.rows, LOCALE);
  return `${report.name}: ${scenarioLabel(report).toLowerCase()}, estimate, ${rows} rows. Likely figures, each rounded by itself.`;
}

function rowsOf(line: EstimateLine, depth: number, era: TableReport["era"]): Row[] {
  return [
    { cells: cellsOf(line, line.label, era), depth, reasons: factorsOf(line) },
    ...line.parts.flatMap((part) => rowsOf(part, depth + 1, era)),
  ];
}

function cellsOf(line: EstimateLine, name: string, era: TableReport["era"]): string[] {
  const { rows, billedRuns, dataCredits, actions, usd } = line;
  return [
    name.replace(/\s+/g, " "),
    countOf(rows),
    countOf(billedRuns),
    eachOf(dataCredits, billedRuns),
    countOf(dataCredits),
    ...(era === "legacy" ? [] : [eachOf(actions, billedRuns), countOf(actions)]),
    dollarsOf(usd),
  ];
}

function indentOf({ depth }: Pick<Row, "depth">, at: number): number {
  return at === 0 ? depth * 2 : 0;
}

function joined(cells: readonly string[], widths: readonly number[], depth: number): string {
  const [name = "", ...figures] = cells;
  const first = `${"  ".repeat(depth)}${name}`.padEnd(widths[0] ?? 0);
  return [first, ...figures.map((figure, at) => figure.padStart(widths[at + 1] ?? 0))].join("  ");
}

function notCounted({ estimate, columns }: TableReport): string[] {
  const parked = columns.filter((column) => column.parked && column.paid !== false).map(({ name }) => name);
  return [
    ...estimate.unknown.map(({ reason }) => reason),
    ...(parked.length === 0 ? [] : [`Parked, so no part of it: ${parked.join(", ")}.`]),
  ];
}

function named(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : ["", `  ${title}`, ...sentences.map((sentence) => `    ${sentence}`)];
}

function listed(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : ["", `### ${title}`, "", ...sentences.map((sentence) => `- ${plain(sentence)}`)];
}

// Column names may hold any character; these would end a table cell or start a tag.
function plain(text: string): string {
  return text.replace(/[\\|<>]/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}
