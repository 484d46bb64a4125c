import type { EstimateLine, Factor } from "../model/breakdown.ts";
import { isZero } from "../model/decimal-range.ts";
import type { Cost } from "../model/report.ts";
import type { Table } from "../model/table.ts";
import type { PricedColumn } from "./price-column.ts";
import { reportCost } from "./report-column.ts";

/** An estimate part by part: what each column that costs something adds, and what that is reckoned from. */
export function breakdownOf(
  columns: readonly PricedColumn[],
  total: Cost,
  { id, name }: Pick<Table, "id" | "name">,
): EstimateLine {
  const { dataCredits, actions, usd } = total;
  return {
    id,
    label: name,
    kind: "table",
    columnId: null,
    rows: null,
    billedRuns: null,
    dataCredits,
    actions,
    usd,
    factors: [],
    parts: columns.flatMap(columnLine),
  };
}

function columnLine({ facts: { column }, cost, run, price }: PricedColumn): EstimateLine[] {
  if (cost === null || run === null || (isZero(cost.dataCredits) && isZero(cost.actions))) return [];
  return [
    {
      id: column.id,
      label: column.name,
      kind: "column",
      columnId: column.id,
      rows: run.rows,
      billedRuns: run.billed,
      ...reportCost(cost),
      factors: [...(price?.explanation ?? []), ...run.explanation].map(note),
      parts: [],
    },
  ];
}

function note(text: string): Factor {
  return {
    kind: "note",
    label: "Note",
    quantity: null,
    unit: null,
    text,
    basis: "seen",
    provenance: null,
    override: null,
  };
}
