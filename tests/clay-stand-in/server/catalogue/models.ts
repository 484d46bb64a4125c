import { readCsv } from "./read-csv.ts";

/** What a model costs in data credits per row; null where the price is variable. */
export interface ModelPrice {
  id: string;
  label: string;
  provider: string;
  content: number | null;
  webResearch: number | null;
  /** Data credits that a variable price reserves per row at five cents a credit; null for a model of fixed prices. */
  held: number | null;
}

const figure = (text: string | undefined) => (text ? Number(text) : null);

export const MODELS: readonly ModelPrice[] = readCsv("models.csv").map((line) => ({
  id: line.id ?? "",
  label: line.label ?? "",
  provider: line.provider ?? "",
  content: figure(line.content),
  webResearch: figure(line.webResearch),
  held: figure(line.held),
}));

const CENTS_OF_TABLE = 5;

/** Answers `…/base-costs`: the models of variable price, scaled to the workspace's price of a credit (clay-api.md section 6.4). */
export function baseCosts(centsPerCredit: number): { baseCosts: { modelName: string; baseCostCredits: number }[] } {
  return {
    baseCosts: MODELS.flatMap(({ id, held }) =>
      held === null ? [] : [{ modelName: id, baseCostCredits: heldCredits(held, centsPerCredit) }],
    ),
  };
}

/** Data credits reserved for one row of a variable price. */
export function heldCredits(held: number, centsPerCredit: number): number {
  return Math.round((held * CENTS_OF_TABLE * 10) / centsPerCredit) / 10;
}
