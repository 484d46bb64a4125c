import { isNumber } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { toDecimal } from "./literal.ts";

// Values this large are placeholders for "unlimited" (clay-api.md section 8.2).
const UNLIMITED_FROM = 1e8;

/** Reads a figure in the unit of its key, as decimal text. Null when it is absent; null and a drift when it is no number. */
export function readFigure(value: unknown, log: DriftLog, path: string): string | null {
  return toDecimal(log.optional(isNumber, value, path));
}

/** Reads a balance or an allotment as decimal text. A placeholder for "unlimited" is null. */
export function readMeter(value: unknown, log: DriftLog, path: string): string | null {
  const figure = log.optional(isNumber, value, path);
  return figure === null || isUnlimited(figure) ? null : toDecimal(figure);
}

/** Whether a figure stands for "no limit". */
export function isUnlimited(figure: number): boolean {
  return figure >= UNLIMITED_FROM;
}

/** US cents as dollars, in decimal text. Twelve digits undo the binary noise of the division: 3.826 cents are 0.03826. */
export function usdFromCents(cents: number | null): string | null {
  return cents === null ? null : toDecimal(Number((cents / 100).toPrecision(12)));
}
