import Big from "big.js";
import { isKnown, type Quantity } from "../model/quantity.ts";
import type { Accuracy, ComparedRun, Off, RunForecast } from "../model/run-forecast.ts";

/** The latest runs that say how well forecasts do: older ones were made by an older Fettle, of other tables. */
export const RUNS_COMPARED = 20;
/** Fewer runs than these say nothing about the next one. */
export const FEWEST_RUNS = 3;

/** How far a bill lies from its forecast, in percent of the forecast. Null where nothing was foretold. */
export function errorPercent(forecast: number, billed: number): number | null {
  return forecast === 0 ? null : (100 * (billed - forecast)) / forecast;
}

/**
 * The likely forecast of a run beside its bill, each meter over the columns of which both are known. Null where that is none, and for a run
 * that nobody asked for on the page: what it was started on is not known, so its bill says nothing about the forecast.
 */
export function compareRun({ at, startedBy, columns }: RunForecast): ComparedRun | null {
  if (startedBy !== "request") return null;
  const meter = (foretold: "dataCredits" | "actions", billed: "credits" | "actions"): ComparedRun["credits"] => {
    const known = columns.flatMap((column) => sideBySide(column[foretold], column.bill?.[billed] ?? null));
    if (known.length === 0) return null;
    const sum = (side: "forecast" | "billed") => Number(known.reduce((total, it) => total.plus(it[side]), new Big(0)));
    const sums = { forecast: sum("forecast"), billed: sum("billed") };
    // Nothing foretold and nothing billed is right and says nothing.
    return sums.forecast === 0 && sums.billed === 0 ? null : sums;
  };
  const compared = { at, credits: meter("dataCredits", "credits"), actions: meter("actions", "actions") };
  return compared.credits === null && compared.actions === null ? null : compared;
}

function sideBySide(foretold: Quantity, billed: string | null) {
  return isKnown(foretold) && billed !== null ? [{ forecast: foretold.likely, billed: Number(billed) }] : [];
}

/** How far the bills of the latest runs were from their forecasts, from the lowest to the highest. Null when none was compared. */
export function accuracyOf(compared: readonly ComparedRun[]): Accuracy | null {
  const latest = [...compared].sort((a, b) => a.at - b.at).slice(-RUNS_COMPARED);
  if (latest.length === 0) return null;
  const of = (meter: "credits" | "actions") => latest.flatMap((run) => run[meter] ?? []);
  const isUnforetold = (side: ComparedRun["credits"]) => side?.forecast === 0 && side.billed !== 0;
  return {
    runs: latest.length,
    unforetold: latest.filter(({ credits, actions }) => isUnforetold(credits) || isUnforetold(actions)).length,
    credits: offOf(of("credits")),
    actions: offOf(of("actions")),
  };
}

function offOf(sides: readonly NonNullable<ComparedRun["credits"]>[]): Off {
  const errors = sides.flatMap(({ forecast, billed }) => errorPercent(forecast, billed) ?? []);
  if (errors.length < FEWEST_RUNS) return null;
  const sum = (side: "forecast" | "billed") => sides.reduce((total, it) => total + it[side], 0);
  const all = errorPercent(sum("forecast"), sum("billed"));
  return all === null ? null : { low: Math.min(...errors), high: Math.max(...errors), all };
}
