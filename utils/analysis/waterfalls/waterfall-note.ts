import { formatCount } from "../../format.ts";
import { isKnownRange, isZero, toQuantity } from "../../model/decimal-range.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { Action, Table, Waterfall } from "../../model/table.ts";
import type { WaterfallReport } from "../../model/waterfall.ts";
import type { Era } from "../../prices/era.ts";
import type { StepPrice } from "../../prices/waterfall-price.ts";
import { type ActionColumn, waterfallRow } from "../breakdown/row-price.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";

/** The columns with what one row through their waterfall takes, as a sentence more behind the price of each of its steps. */
export function withWaterfallNotes(columns: PricedColumn[], { waterfalls }: Table, era: Era): PricedColumn[] {
  const prices = new Map<Action | null, StepPrice>();
  for (const { facts, price } of columns) if (price !== null) prices.set(facts.column.action, price);
  const running = columns
    .map(({ facts }) => facts.column)
    .filter((column): column is ActionColumn => column.action?.isAutoRunOn === true && prices.has(column.action));
  const notes = new Map<string, string>();
  for (const waterfall of waterfalls) {
    const row = waterfallRow(waterfall, running, (action) => prices.get(action) ?? UNPRICED);
    if (row === null || waterfall.steps.length < 2) continue;
    for (const { columnId } of waterfall.steps) notes.set(columnId, sentence(waterfall, row, era));
  }
  return columns.map((column) => withNote(column, notes.get(column.facts.column.id)));
}

/** The columns with what a row that enters their waterfall takes on average, by how often its steps find something. */
export function withWaterfallAverages(
  columns: PricedColumn[],
  waterfalls: readonly WaterfallReport[],
  era: Era,
): PricedColumn[] {
  const notes = new Map<string, string>();
  for (const waterfall of waterfalls.filter(({ steps }) => steps.length > 1)) {
    const said = averageSentence(waterfall, era);
    if (said !== null) for (const { columnId } of waterfall.steps) notes.set(columnId, said);
  }
  return columns.map((column) => withNote(column, notes.get(column.facts.column.id)));
}

function averageSentence(
  { name, coverage, perRow: { dataCredits, actions } }: WaterfallReport,
  era: Era,
): string | null {
  if (!isKnown(coverage) || !isKnown(dataCredits) || !isKnown(actions)) return null;
  const meters = [
    inUnits(dataCredits, era === "legacy" ? "credit" : "data credit"),
    ...(actions.high === 0 ? [] : [inUnits(actions, "action")]),
  ];
  const [low, high] = [coverage.low, coverage.high].map((share) => Math.round(100 * share));
  const found = low === high ? `${low}` : `${low} to ${high}`;
  return `On average a row that enters ${name} takes ${meters.join(" and ")}, and of 100 such rows ${found} are found.`;
}

function withNote(column: PricedColumn, note: string | undefined): PricedColumn {
  if (note === undefined || column.price === null) return column;
  return { ...column, price: { ...column.price, explanation: [...column.price.explanation, note] } };
}

const UNPRICED: StepPrice = { dataCredits: { unknown: "not priced" }, actions: { unknown: "not priced" } };

function sentence({ name, steps }: Waterfall, { dataCredits, actions }: StepPrice, era: Era): string {
  const which = name === null ? "its waterfall" : `the waterfall ${name}`;
  const unknown = [dataCredits, actions].find((meter) => !isKnownRange(meter));
  if (unknown !== undefined && !isKnownRange(unknown)) {
    return `What one row takes that goes through ${which} is not known: ${unknown.unknown}`;
  }
  const meters = [
    inUnits(toQuantity(dataCredits), era === "legacy" ? "credit" : "data credit"),
    ...(isZero(actions) ? [] : [inUnits(toQuantity(actions), "action")]),
  ];
  return `One row through ${which} takes ${meters.join(" and ")}, from one step that finds something to all ${steps.length}.`;
}

function inUnits(meter: Quantity, unit: string): string {
  const count = formatCount(meter, "en-US");
  return `${count} ${unit}${count === "1" ? "" : "s"}`;
}
