import { totalOf } from "../estimate/total.ts";
import type { EstimateLine } from "../model/breakdown.ts";
import type { Cost } from "../model/report.ts";
import type { Table, Waterfall } from "../model/table.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { factorsOf } from "./breakdown-factors.ts";
import { lineItemOf } from "./line-item.ts";
import type { PricedColumn } from "./price-column.ts";
import { reportCost } from "./report-column.ts";

/**
 * An estimate part by part: what each column that costs something adds, steps of one waterfall together, and what each is reckoned from.
 * `total` is that of the same columns.
 */
export function breakdownOf(columns: readonly PricedColumn[], total: Cost, input: AnalysisInput): EstimateLine {
  const { table } = input;
  const { dataCredits, actions, usd } = total;
  const parts = partsOf(
    columns.filter((column) => lineItemOf(column).length > 0 || isSetByUser(column, input)),
    input,
  );
  return {
    id: table.id,
    label: table.name,
    kind: "table",
    columnId: null,
    rows: null,
    billedRuns: null,
    dataCredits,
    actions,
    usd,
    factors: [],
    parts,
  };
}

/** True when the user put a figure of this column's in the place of an estimate: what made it cost nothing must have its way back. */
function isSetByUser(column: PricedColumn, input: AnalysisInput): boolean {
  if (column.cost === null || column.run === null) return false;
  return factorsOf(column, input).some(({ override }) => override?.of.kind === "assumption" && override.typed !== null);
}

/** A waterfall stands where its first step stands. */
function partsOf(columns: readonly PricedColumn[], input: AnalysisInput): EstimateLine[] {
  const groups = groupsOf(columns, input.table);
  const done = new Set<Waterfall>();
  return columns.flatMap((column) => {
    const group = groups.get(column);
    if (group === undefined) return [columnLine(column, input)];
    if (done.has(group)) return [];
    done.add(group);
    const steps = columns.filter((it) => groups.get(it) === group);
    return [waterfallLine(group, steps, input)];
  });
}

/** The waterfall of each column that stands in one together with another; a column in several counts to the first. */
function groupsOf(columns: readonly PricedColumn[], { waterfalls }: Table): Map<PricedColumn, Waterfall> {
  const groups = new Map<PricedColumn, Waterfall>();
  for (const waterfall of waterfalls) {
    const ids = new Set(waterfall.steps.flatMap(({ columnId, validationColumnId }) => [columnId, validationColumnId]));
    const steps = columns.filter((column) => ids.has(column.facts.column.id) && !groups.has(column));
    if (steps.length > 1) for (const step of steps) groups.set(step, waterfall);
  }
  return groups;
}

function waterfallLine(
  { id, name, attribute, steps: order }: Waterfall,
  steps: readonly PricedColumn[],
  input: AnalysisInput,
): EstimateLine {
  const places = order.flatMap(({ columnId, validationColumnId }) => [columnId, validationColumnId]);
  const inOrder = [...steps].sort((a, b) => places.indexOf(a.facts.column.id) - places.indexOf(b.facts.column.id));
  const { dataCredits, actions, usd } = totalOf(inOrder.flatMap(lineItemOf));
  return {
    // Clay's own id says nothing of what it is, and must not meet that of a column.
    id: `waterfall:${id}`,
    label: name ?? attribute ?? `Waterfall from ${inOrder[0]?.facts.column.name ?? ""}`,
    kind: "waterfall",
    columnId: null,
    rows: null,
    billedRuns: null,
    dataCredits,
    actions,
    usd,
    factors: [],
    parts: inOrder.map((step) => columnLine(step, input)),
  };
}

function columnLine(column: PricedColumn, input: AnalysisInput): EstimateLine {
  const {
    facts: {
      column: { id, name },
    },
    run,
    cost,
  } = column;
  if (run === null || cost === null) throw new Error("a line is made of a column with a cost");
  return {
    id,
    label: name,
    kind: "column",
    columnId: id,
    rows: run.rows,
    billedRuns: run.billed,
    ...reportCost(cost),
    factors: factorsOf(column, input),
    parts: [],
  };
}
