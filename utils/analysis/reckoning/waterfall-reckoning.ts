import type { StepReadings } from "../../estimate/waterfall-readings.ts";
import type { Factor } from "../../model/breakdown.ts";
import { isKnown } from "../../model/quantity.ts";
import type { Cost } from "../../model/report.ts";
import { factor } from "../breakdown/factor.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { ownBillFactors } from "../own-key/own-bill-factor.ts";
import type { TableStudy, WaterfallStudy } from "../waterfalls/waterfall-study.ts";
import { factorsOfColumns, named, OF_RUNS, onceEach, outcomes } from "./reckoning-factors.ts";

/** What the figures of steps rest on: the rows that enter, of each step its reach, hit rate, billed misses and price, and the dollar rates. */
export function stepFactors(
  { waterfall, report, steps: all }: WaterfallStudy,
  table: TableStudy,
  steps: readonly StepReadings[] = all,
): Factor[] {
  const { input } = table;
  const columns = steps.flatMap(({ columnId, validationColumnId, check }) =>
    pricedOf([columnId, check === null ? null : validationColumnId], table),
  );
  const [first] = pricedOf([all[0]?.columnId ?? null], table);
  const rates: Factor[] = [];
  const ofColumns = columns.flatMap((column) => {
    const own = factorsOfColumns([column], input, OF_RUNS);
    rates.push(...own.filter(({ kind }) => kind === "rate"));
    return [
      ...own.filter(({ kind }) => kind !== "rate"),
      ...ofProvider(column, table),
      ...eachResult(column, { report }, table),
    ];
  });
  return [
    factor({
      kind: "rows",
      label: "Rows that enter",
      unit: "rows",
      quantity: report.rows,
      text: isKnown(report.rows) ? `Rows of the next run that come to ${waterfall.name}.` : report.rows.unknown,
      basis: first?.facts.gate?.cells == null ? "assumed" : "seen",
    }),
    ...ofColumns,
    ...onceEach(rates),
  ];
}

/** The present order of all steps beside a better one. */
export function orderFactors({ steps }: WaterfallStudy, better: readonly string[], { input }: TableStudy): Factor[] {
  const nameOf = (id: string) => input.table.columns.find((it) => it.id === id)?.name ?? id;
  const inOrder = (label: string, ids: readonly string[]) =>
    factor({ kind: "waterfall", label, text: `${ids.map(nameOf).join(", then ")}.`, basis: "seen" });
  return [
    inOrder(
      "Order now",
      steps.map(({ columnId }) => columnId),
    ),
    inOrder("Better order", better),
  ];
}

/** What a change of the waterfall saves in the next run. */
export function savedFactors(cost: Cost, text: string, { input }: TableStudy): Factor[] {
  return outcomes("saving", { label: "Saved in the next run", text, cost }, input);
}

/** The columns with these ids that are priced. */
export function pricedOf(ids: readonly (string | null)[], { columns }: TableStudy): PricedColumn[] {
  return ids.flatMap((id) => columns.filter(({ facts }) => facts.column.id === id));
}

function ofProvider({ facts, request }: PricedColumn, { input }: TableStudy): Factor[] {
  return request === null ? [] : named(facts.column.name, ownBillFactors(request, input));
}

function eachResult(
  { facts }: PricedColumn,
  { report }: Pick<WaterfallStudy, "report">,
  { input }: TableStudy,
): Factor[] {
  const { id, name } = facts.column;
  const step = report.steps.find(({ columnId }) => columnId === id);
  if (step === undefined) return [];
  const text = "What it takes for each result that counts as valid, with any validation behind it.";
  return named(name, outcomes("cost", { label: "Each result", text, cost: step.perAccepted }, input));
}
