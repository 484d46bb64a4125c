import { formatAbout, formatCount, formatSaving, formatUsd, isExact, isZero } from "../../utils/format.ts";
import type { EstimateLine, Factor } from "../../utils/model/breakdown.ts";
import type { MeterChange } from "../../utils/model/breakdown-change.ts";
import { isKnown, type Quantity } from "../../utils/model/quantity.ts";
import type { Cost, Finding, TableReport } from "../../utils/model/report.ts";

import { differenceFigure } from "./change-parts.ts";

type Era = TableReport["era"];

/**
 * Which figure of a line is opened. `yours`: what the user has put in the place of estimates, anywhere in the tree. `reckoning`: what the
 * figures of a finding rest on.
 */
export type Facet = "dataCredits" | "actions" | "usd" | "rows" | "price" | "yours" | "reckoning";

/** What the heading of an opened figure calls it. */
export function facetName(facet: Facet, era: Era): string {
  if (facet === "dataCredits") return era === "legacy" ? "Credits" : "Data credits";
  const names = {
    actions: "Actions",
    usd: "US dollars",
    rows: "Rows that run",
    price: "Price",
    yours: "Figures of yours",
    reckoning: "Reckoned from",
  };
  return names[facet];
}

/** The figure itself; null for a facet that is no figure of the line. */
export function facetFigure(line: EstimateLine, facet: Facet): Quantity | null {
  return facet === "price" || facet === "yours" || facet === "reckoning" ? null : line[facet];
}

/** Between what that figure lies, in a line of differences; null for any other line, and for a facet of which none is told. */
export function facetChange({ changes }: EstimateLine, facet: Facet): MeterChange | null {
  return changes !== undefined && (facet === "dataCredits" || facet === "actions" || facet === "usd")
    ? changes[facet]
    : null;
}

/** The figure as it stands in the column of figures: its likely value alone, and a difference with its sign. Null for a facet that is no figure. */
export function shownFigure(line: EstimateLine, facet: Facet): string | null {
  const figure = facetFigure(line, facet);
  const change = facetChange(line, facet);
  if (figure === null) return null;
  return change === null ? likelyFigure(figure, facet === "usd") : differenceFigure(figure, change, facet === "usd");
}

/** Whether dollars are money at stake; what is saved is not. */
export function isAtStake(usd: Quantity): boolean {
  return !isKnown(usd) || usd.likely >= 0;
}

const OF_ROWS: readonly Factor["kind"][] = ["rows", "gate", "waterfall", "schedule"];
const OF_PRICE: readonly Factor["kind"][] = ["price", "charge", "key", "plan", "rate", "note"];

/** The factors that one figure of a line rests on, in the line's order. */
export function factorsFor(line: EstimateLine, facet: Facet): Factor[] {
  switch (facet) {
    case "yours":
      return typedFactors(line);
    case "rows": {
      const ofRows = line.factors.filter(({ kind }) => OF_ROWS.includes(kind));
      return ofRows.length > 0 ? ofRows : line.factors.filter(({ kind }) => kind === "note");
    }
    case "price":
      return line.factors.filter(({ kind }) => OF_PRICE.includes(kind));
    case "dataCredits":
      return line.factors.filter(({ unit }) => unit !== "actions" && unit !== "usd");
    case "actions":
      return line.factors.filter(({ unit }) => unit !== "data-credits" && unit !== "usd");
    case "usd":
    case "reckoning":
      return line.factors;
  }
}

/** The parts that add to one figure of a line; those that add nothing are left out. */
export function partsFor(line: EstimateLine, facet: Facet): EstimateLine[] {
  if (facet === "yours" || facet === "price" || facet === "rows" || facet === "reckoning") return [];
  return line.parts.filter((part) => !isZero(part[facet]));
}

/** What the user has set, each once, named after the line where it stands first. */
function typedFactors(line: EstimateLine): Factor[] {
  const found = new Map<string, Factor>();
  const look = (one: EstimateLine) => {
    for (const factor of one.factors) {
      const { override } = factor;
      if (override === null || override.typed === null) continue;
      const key = JSON.stringify(override.of);
      const where = override.of.kind === "rate" ? "" : `${one.label}: `;
      if (!found.has(key)) found.set(key, { ...factor, label: `${where}${factor.label}` });
    }
    one.parts.forEach(look);
  };
  look(line);
  return [...found.values()];
}

/** A factor's figure: "62%", "$0.05", "30 days"; meters and rows without the unit that its label names. Null for a factor that is no figure. */
export function factorFigure({ kind, quantity, unit }: Factor): string | null {
  if (quantity === null) return null;
  if (!isKnown(quantity)) return formatCount(quantity);
  if (kind === "saving" && unit === "usd") return formatSaving(quantity);
  if (unit === "share") return `${formatCount(hundredfold(quantity))}%`;
  if (unit === "usd") return formatUsd(quantity);
  return unit === "days" ? `${formatCount(quantity)} days` : formatCount(quantity);
}

/** The likely value alone, so that a column of figures adds up: exact figures in full, "~7,000" for a range, "unknown". */
export function likelyFigure(quantity: Quantity, isUsd: boolean): string {
  if (isExact(quantity)) return isUsd ? formatUsd(quantity) : formatCount(quantity);
  return formatAbout(quantity, isUsd);
}

/** What the figures of a finding rest on, as a line that can be opened; null where it has none. `label` says what it is about. */
export function lineOfFinding({ rule, columnId, reckoning }: Finding, label: string): EstimateLine | null {
  if (reckoning.length === 0) return null;
  const nothing = { rows: null, billedRuns: null, ...costOf({}), parts: [] };
  return { id: rule, label, kind: "column", columnId, factors: reckoning, ...nothing };
}

/** A cost of which only these figures are more than nothing. */
export function costOf(some: Partial<Cost>): Cost {
  const nothing: Quantity = { low: 0, likely: 0, high: 0 };
  return { dataCredits: nothing, actions: nothing, usd: nothing, ...some };
}

/** A factor that is a sentence alone. */
export function plainFactor(
  kind: Factor["kind"],
  label: string,
  text: string,
  basis: Factor["basis"] = "seen",
): Factor {
  return { kind, label, quantity: null, unit: null, text, basis, provenance: null, override: null };
}

function hundredfold(quantity: Quantity): Quantity {
  if (!isKnown(quantity)) return quantity;
  // Off by less than what is shown: 0.57 × 100 is 56.99999999999999.
  const times = (share: number) => Number((share * 100).toFixed(4));
  return { low: times(quantity.low), likely: times(quantity.likely), high: times(quantity.high) };
}
