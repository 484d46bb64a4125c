import { formatDate } from "../../utils/format.ts";
import type { Provenance } from "../../utils/model/provenance.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { ColumnReport, EstimateReport, TableReport } from "../../utils/model/report.ts";
import type { Note } from "./notes.tsx";

/** Column names by id. */
export function columnNames(report: TableReport): Map<string, string> {
  return new Map(report.columns.map((column) => [column.id, column.name]));
}

/** What an estimate of the table leaves out, as notes; its own next run when none is given. */
export function leftOutNotes(report: TableReport, estimate: EstimateReport = report.estimate): Note[] {
  const names = columnNames(report);
  return estimate.unknown.map(({ columnId, reason }) => {
    const about = nameIn(names, columnId);
    // The reason starts with the column's name, for readers of the report alone.
    const isNamed = about !== null && reason.startsWith(`${about}: `);
    return { about, text: isNamed ? capitalised(reason.slice(about.length + 2)) : reason };
  });
}

/** What could not be judged, as notes; for one column when its id is given. */
export function notCheckedNotes(report: TableReport, columnId?: string): Note[] {
  const names = columnNames(report);
  return report.notChecked
    .filter((item) => columnId === undefined || item.columnId === columnId)
    .map((item) => ({
      about: columnId === undefined ? nameIn(names, item.columnId) : null,
      text: item.reason,
    }));
}

/** The credits meter's name: legacy plans have one meter, called credits. */
export function creditsUnit(era: TableReport["era"], quantity?: Quantity): string {
  return `${era === "legacy" ? "credit" : "data credit"}${isOne(quantity) ? "" : "s"}`;
}

/** "action" for exactly one, else "actions". */
export function actionsUnit(quantity: Quantity): string {
  return isOne(quantity) ? "action" : "actions";
}

/** Where a figure comes from: source, date and confidence. */
export function provenanceLine({ source, asOf, confidence }: Provenance): string {
  // Without a date the page delivered it with the table, and the source says so.
  const date = asOf === null ? "" : `, as of ${formatDate(asOf)}`;
  return `Source: ${source}${date}, ${confidence} confidence.`;
}

/** "paid" columns first by what they cost; the order of equals is the table's. */
export function paidColumns(report: TableReport): ColumnReport[] {
  return report.columns.filter((column) => column.paid !== false);
}

/** "Launch plan", or what is known instead. */
export function planLine({ planType, era }: TableReport): string {
  const eraWords = { legacy: "legacy credits", modern: "data credits and actions", unknown: null }[era];
  if (planType === null) return eraWords === null ? "Plan unknown" : `Plan unknown, ${eraWords}`;
  const plan = `${planName(planType)} plan`;
  return eraWords === null ? plan : `${plan}, ${eraWords}`;
}

/** "On", "off" or unknown: whether the table runs new rows by itself. */
export function autoRunLine({ isAutoRunOn }: TableReport): string {
  if (isAutoRunOn === null) return "Auto-run unknown";
  return isAutoRunOn ? "Auto-run on" : "Auto-run off";
}

// Clay's plan types are camel case with a date at times: `launch`, `proApril2023`.
function planName(planType: string): string {
  const words = planType.replace(/[_-]+/g, " ").replace(/([a-z])([A-Z0-9])/g, "$1 $2");
  return capitalised(words);
}

/** With its first letter large. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isOne(quantity: Quantity | undefined): boolean {
  return quantity !== undefined && isKnown(quantity) && quantity.low === 1 && quantity.high === 1;
}

function nameIn(names: ReadonlyMap<string, string>, columnId: string | null): string | null {
  return columnId === null ? null : (names.get(columnId) ?? null);
}
