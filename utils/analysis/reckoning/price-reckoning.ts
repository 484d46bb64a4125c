import type { Factor } from "../../model/breakdown.ts";
import type { Quantity } from "../../model/quantity.ts";
import { findAction } from "../../prices/find-action.ts";
import { provenanceOf } from "../../prices/record.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { exact, factor } from "../breakdown/factor.ts";
import { priceFactors } from "../breakdown/price-factors.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { eraOfWorkspace } from "../plan.ts";
import { costFactors, creditsOf, outcome } from "./reckoning-factors.ts";

/** What a price rose from and to, and what that adds to the next run: the column's cost less the cost at the price of before. */
export function riseReckoning(column: PricedColumn, input: AnalysisInput): Factor[] {
  const rise = column.facts.priceRise;
  if (rise === null) return [];
  const { from, to, when, added } = rise;
  const isActions = rise.unit.startsWith("action");
  const unit = isActions ? "actions" : "data-credits";
  const name = isActions ? "actions" : creditsOf(eraOfWorkspace(input));
  const price = (label: string, amount: string, text: string) =>
    factor({
      kind: "price",
      label: `${label}, in ${name}`,
      quantity: exact(Number(amount)),
      unit,
      text,
      basis: "seen",
    });
  return [
    price("Before", from, `What Clay's page showed until it rose ${when}.`),
    price("Since then", to, "What Clay's page shows now."),
    // Its price is the page's here: where the user's own counts, nothing rises.
    ...costFactors(column, input).filter(({ kind }) => kind !== "rate" && kind !== "price"),
    ...(added === null ? [] : [addedFactor(`Added to the next run, in ${name}`, added, unit)]),
  ];
}

function addedFactor(label: string, quantity: Quantity, unit: "actions" | "data-credits"): Factor {
  const text = "The share of the column's cost in the next run by which the price rose.";
  return outcome("cost", { label, quantity, unit, text });
}

/** What a column takes a row, and what the cheaper action that gives the same kind of data takes. */
export function twinReckoning(column: PricedColumn, input: AnalysisInput): Factor[] {
  const twin = column.facts.cheaperTwin;
  const record = twin === null ? null : findAction(null, twin.key);
  if (twin === null || record === null) return [];
  return [
    ...creditPrice(column, input),
    factor({
      kind: "price",
      label: twin.name,
      quantity: exact(Number(twin.credits)),
      unit: "data-credits",
      text: `What it takes a row on Clay's key, in ${creditsOf(eraOfWorkspace(input))}.`,
      basis: "published",
      provenance: provenanceOf(record.from),
    }),
  ];
}

/** What each result takes, how many a row is taken to bring, and how many it may bring at most. */
export function resultsReckoning(column: PricedColumn, input: AnalysisInput): Factor[] {
  const { action } = column.facts.column;
  const most = column.facts.unlimitedResults?.most ?? null;
  const record = action === null ? null : findAction(action.packageId, action.key);
  if (most === null || record === null) return [];
  return [
    ...creditPrice(column, input),
    ...priceFactors(column, input).filter(({ kind }) => kind === "charge"),
    factor({
      kind: "charge",
      label: "Results a row, at most",
      quantity: exact(Number(most)),
      unit: "results",
      text: "As many as it brings where no limit is set.",
      basis: "published",
      provenance: provenanceOf(record.from),
    }),
  ];
}

function creditPrice(column: PricedColumn, input: AnalysisInput): Factor[] {
  return priceFactors(column, input).filter(({ kind, unit }) => kind === "price" && unit === "data-credits");
}
