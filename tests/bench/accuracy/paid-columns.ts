import { isKnown, type Quantity } from "../../../utils/model/quantity.ts";
import type { TableReport } from "../../../utils/model/report.ts";
import { waterfallsOf } from "../../clay-stand-in/server/runs/run-order.ts";
import { billOfFirstRows, type PaidColumn } from "./other-methods.ts";
import type { BenchWorld, Bill } from "./world.ts";

/** The paid columns of the next run as the other methods see them, before that run. */
export function paidColumns(world: BenchWorld, report: TableReport): PaidColumn[] {
  const { table: state } = world;
  const waterfalls = waterfallsOf(state.table);
  return report.columns
    .filter(({ price, parked }) => price !== null && !parked)
    .map(({ id, price }) => {
      const ran = state.statuses.count(id).reduce((sum, { count }) => sum + count, 0);
      const group = waterfalls.find(({ steps }) => steps.some((it) => it.fieldId === id || it.validationId === id));
      const isCheck = group?.steps.some(({ validationId }) => validationId === id) === true;
      return {
        id,
        price: { dataCredits: likely(price?.dataCredits), actions: likely(price?.actions) },
        openRows: (state.rows ?? 0) - ran,
        waterfall: group === undefined ? null : { id: group.mergeId ?? "", isCheck },
        firstRows: billOfFirstRows(firstCells(world, id, { areMissesBilled: false })),
        firstCharges: billOfFirstRows(firstCells(world, id, { areMissesBilled: true })),
      };
    });
}

const likely = (quantity: Quantity | undefined) => (quantity !== undefined && isKnown(quantity) ? quantity.likely : 0);

const MOST = 50;

function firstCells(
  { table: { table, statuses, workspace }, given }: BenchWorld,
  id: string,
  { areMissesBilled }: { areMissesBilled: boolean },
): (Bill | "ran" | "never ran")[] {
  return Array.from({ length: Math.min(MOST, given.tables[0]?.source.rows ?? 0) }, (_, row) => {
    const charge = workspace.ledger.cell(table.id, id, row)?.charge;
    const status = statuses.at(id, row);
    const isCounted = status !== "SUCCESS_NO_DATA" || areMissesBilled;
    if (charge === undefined || !isCounted) return status === undefined ? "never ran" : "ran";
    return { dataCredits: charge.upfront + charge.additional, actions: charge.actions };
  });
}
