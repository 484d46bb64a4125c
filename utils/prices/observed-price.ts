import Big from "big.js";
import { exactly } from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Charge } from "../model/workspace-history.ts";
import type { Figure } from "./era-figures.ts";

/** What billed runs of an action took on Clay's key in the tables of the workspace. */
export interface ObservedPrice extends Charge {
  tables: number;
  /** ISO date; null when nobody says. */
  asOf: string | null;
}

const SOURCE = "Observed in this workspace";

/** The average of what billed runs took. Throws on no runs. */
export function observedFigure({ credits, cells, tables, asOf }: ObservedPrice): Figure {
  const each = new Big(credits).div(cells).round(4).toFixed();
  const where = `${count(cells, "cell")} in ${count(tables, "table")}`;
  return {
    amount: exactly(each),
    provenance: { source: `${SOURCE}: ${where}`, asOf, confidence: "medium" },
    explanation: [`Clay's key: ${each} credits per run, the average of what this workspace was billed (${where}).`],
  };
}

/** Whether a price is what the workspace was billed. */
export function isObserved({ source }: Provenance): boolean {
  return source.startsWith(SOURCE);
}

function count(number: number, what: string): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? what : `${what}s`}`;
}
