import { plus } from "../../estimate/cost.ts";
import { effectiveGates } from "../../expressions/effective-gate.ts";
import { type DecimalRange, exactly, hull, isKnownRange } from "../../model/decimal-range.ts";
import type { Gate, StopCause } from "../../model/gate.ts";
import type { Action, Column, Table, Waterfall } from "../../model/table.ts";
import { type StepPrice, waterfallPrice } from "../../prices/waterfall-price.ts";

/** The price of one run of an action. */
type PriceAction = (action: Action) => StepPrice;
/** A column that can run. */
export type ActionColumn = Column & { action: Action };

const NOTHING: StepPrice = { dataCredits: exactly(0), actions: exactly(0) };

/** What one column, or one waterfall, takes of a row that goes through a table. */
export interface RowPart {
  /** The column's id, or the waterfall's. */
  id: string;
  label: string;
  price: StepPrice;
}

/** The price of a row in one sum; unknown where that of a part is. */
export function sumOf(parts: readonly RowPart[]): StepPrice {
  return parts.map(({ price }) => price).reduce(add, NOTHING);
}

/**
 * What one row costs that goes through all columns of a table, column by column, a waterfall as one of them. A column that is
 * parked or never runs is left out; one that a condition or an empty input may stop counts from nothing. Unknown with the reason
 * where a column's price is.
 */
export function rowParts(table: Table, priceOfRun: PriceAction): RowPart[] {
  const gates = effectiveGates(table);
  const running = table.columns.filter(
    (column): column is ActionColumn => column.action !== null && runs(gates.get(column.id)),
  );
  const price = (column: ActionColumn): StepPrice => {
    const full = priceOfRun(column.action);
    return mayStop(gates.get(column.id))
      ? { dataCredits: orNone(full.dataCredits), actions: orNone(full.actions) }
      : full;
  };
  const inWaterfalls = new Set(table.waterfalls.flatMap(stepIds));
  const alone = running.filter(({ id }) => !inWaterfalls.has(id));
  return [
    ...alone.map((column) => ({ id: column.id, label: column.name, price: price(column) })),
    ...table.waterfalls.flatMap((waterfall) => {
      const row = waterfallRow(waterfall, running, priceOfRun);
      const { id, name } = waterfall;
      return row === null ? [] : [{ id: `waterfall:${id}`, label: name ?? "Waterfall", price: row }];
    }),
  ];
}

/** What one row takes that goes through a waterfall; null when no step of it runs. */
export function waterfallRow(
  { steps }: Waterfall,
  running: readonly ActionColumn[],
  price: PriceAction,
): StepPrice | null {
  const priced = (id: string | null) => {
    const column = running.find((it) => it.id === id);
    return column === undefined ? null : price(column.action);
  };
  const prices = steps.flatMap(({ columnId, validationColumnId }) => {
    const step = priced(columnId);
    return step === null ? [] : [add(step, priced(validationColumnId) ?? NOTHING)];
  });
  return prices.length === 0 ? null : waterfallPrice(prices);
}

function stepIds({ steps }: Waterfall): string[] {
  return steps.flatMap(({ columnId, validationColumnId }) => [columnId, validationColumnId ?? columnId]);
}

function add(one: StepPrice, other: StepPrice): StepPrice {
  return { dataCredits: plus(one.dataCredits, other.dataCredits), actions: plus(one.actions, other.actions) };
}

function runs(gate: Gate | undefined): boolean {
  return gate?.condition.state !== "constant-false" && gate?.stops.every(({ cause }) => cause !== "parked") !== false;
}

/** Of a new row, which holds no result yet; that an input is empty is not known of it. */
const PER_ROW: readonly StopCause[] = ["run-condition", "waterfall", "upstream"];

function mayStop(gate: Gate | undefined): boolean {
  return gate?.condition.state === "broken" || gate?.stops.some(({ cause }) => PER_ROW.includes(cause)) === true;
}

function orNone(range: DecimalRange): DecimalRange {
  return isKnownRange(range) ? hull(range, exactly(0)) : range;
}
