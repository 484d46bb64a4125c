import { type MeterResult, percent, type Result } from "./result.ts";
import { type Score, SMALLEST_BILL } from "./score.ts";

const METER_NAMES = { dataCredits: "Data credits (legacy plans: credits)", actions: "Actions (current plans)" };
const HEAD = ["", "tables", "median error", "90th percentile", "bias", "inside", "oracle", "Fettle on the same"];

/** The measurement side by side, as text. */
export function renderResult({ seed, tables, meters }: Result, shortfalls: readonly string[]): string {
  const parts = meters.map(renderMeter);
  const end =
    shortfalls.length === 0 ? ["Holds what is promised."] : ["Falls short:", ...shortfalls.map((it) => `- ${it}`)];
  return `${[`${tables} tables, seed ${seed}. Bills below ${SMALLEST_BILL} are left out.`, "", ...parts, ...end].join("\n")}\n`;
}

function renderMeter({ meter, fettle, oracle, byStage, others, better, typedRate, unknown }: MeterResult): string {
  const rows = [
    line("Fettle", fettle, { oracle: percent(oracle.median) }),
    ...byStage.map((it) => line(`  ${it.stage}`, it.score, { oracle: percent(it.oracle.median) })),
    ...[...others, better].map(({ name, score, fettle: same }) => line(name, score, { same: percent(same.median) })),
  ];
  const notes = [
    `Typed rate: ${percent(typedRate)}. Not known to Fettle: ${unknown.tables} tables; total leaves something out: ${unknown.partly}.`,
  ];
  return [METER_NAMES[meter], ...aligned([HEAD, ...rows]), ...notes, ""].join("\n");
}

function line(
  name: string,
  { tables, median, ninetieth, bias, biasError, inside }: Score,
  { oracle = "", same = "" },
): string[] {
  return [
    name,
    String(tables),
    percent(median),
    percent(ninetieth),
    `${percent(bias)} ± ${percent(biasError)}`,
    inside === null ? "" : percent(inside),
    oracle,
    same,
  ];
}

function aligned(rows: readonly string[][]): string[] {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
  );
}
