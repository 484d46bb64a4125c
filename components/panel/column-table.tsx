import { useState } from "preact/hooks";
import { formatNumberOf, isZero, unknownReason } from "../../utils/format.ts";
import type { ColumnReport, TableReport } from "../../utils/model/report.ts";
import { Figure, Meter } from "../shared/figure.tsx";
import { GateWorkbench } from "../shared/gate-workbench.tsx";
import { ChevronIcon } from "../shared/icons.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { countMarks } from "../shared/marks.ts";
import { priceInWords, priceParts } from "../shared/price-parts.ts";
import { PricePartsView } from "../shared/price-parts-view.tsx";
import { paidColumns } from "../shared/report-parts.ts";
import { OwnColumnPrice } from "./own-column-price.tsx";
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
              <Row key={column.id} column={column} report={report} prices={prices} />
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

/** One column; its name opens what there is to say of its run condition, and the user's own price. */
function Row({ column, report, prices }: ColumnTableProps & { column: ColumnReport }) {
  const [isOpen, setOpen] = useState(false);
  const moreId = `gate-of-${column.id}`;
  const marks = countMarks(report.findings.filter(({ columnId }) => columnId === column.id));
  return (
    <>
      <tr data-column-id={column.id}>
        <th scope="row">
          <button
            type="button"
            class="column-name"
            aria-expanded={isOpen}
            aria-controls={moreId}
            title={isOpen ? "Hide run condition and price" : "Show run condition and price"}
            onClick={() => setOpen(!isOpen)}
          >
            <span class="chevron">
              <ChevronIcon />
            </span>
            <span class="name-and-marks">
              <span class="name">{column.name}</span>
              {marks.map(({ mark, count }) => (
                <span class="meter small" key={mark}>
                  <SeverityMark mark={mark} />
                  {count > 1 ? count : null}
                </span>
              ))}
            </span>
          </button>
        </th>
        <td title={priceInWords(column, report.era)}>
          <PricePartsView parts={priceParts(column, report.era)} />
          <span class="unseen">{priceInWords(column, report.era)}</span>
        </td>
        <td>{column.rows === null ? "" : <Figure quantity={column.rows} />}</td>
        <td>{column.cost === null ? "" : <CostCell cost={column.cost} era={report.era} />}</td>
      </tr>
      <tr class="column-more" id={moreId} hidden={!isOpen}>
        <td colSpan={4}>
          {isOpen ? <GateWorkbench column={column} report={report} withSuggestions /> : null}
          {isOpen && prices !== null ? <OwnColumnPrice column={column} era={report.era} {...prices} /> : null}
        </td>
      </tr>
    </>
  );
}

function CostCell({ cost, era }: { cost: NonNullable<ColumnReport["cost"]>; era: TableReport["era"] }) {
  return (
    <span class="cost-cell">
      {isZero(cost.dataCredits) && !isZero(cost.actions) ? null : (
        <Meter quantity={cost.dataCredits} meter="credits" size={10} />
      )}
      {era === "legacy" || isZero(cost.actions) ? null : <Meter quantity={cost.actions} meter="actions" size={10} />}
      {unknownReason(cost.usd) === undefined ? (
        <span class="soft small">
          <Figure quantity={cost.usd} isUsd />
        </span>
      ) : null}
    </span>
  );
}
