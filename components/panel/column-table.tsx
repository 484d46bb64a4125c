import { formatNumberOf } from "../../utils/format.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { paidColumns } from "../shared/report-parts.ts";
import { ColumnRow } from "./column-row.tsx";
import type { YourPricesProps } from "./your-prices.tsx";

interface ColumnTableProps {
  report: TableReport;
  /** Null where there is no workspace to set prices for. */
  prices: YourPricesProps | null;
}

/** Every column that costs something, in the table's order: price per row, rows of the next run, its cost, its marks. */
export function ColumnTable({ report, prices }: ColumnTableProps) {
  const columns = paidColumns(report);
  const free = report.columns.length - columns.length;
  return (
    <section class="section" data-fettle="columns">
      <h2>
        Columns <span class="count">· next run, estimate</span>
      </h2>
      {columns.length === 0 ? (
        <p class="small soft notes">No column of this table costs anything.</p>
      ) : (
        <table class="column-table">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Per row</th>
              <th scope="col">Rows</th>
              <th scope="col">Cost</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.id} column={column} report={report} prices={prices} />
            ))}
          </tbody>
        </table>
      )}
      {free === 0 ? null : (
        <p class="small soft column-table-rest">{formatNumberOf(free, "more column")} at no cost.</p>
      )}
    </section>
  );
}
