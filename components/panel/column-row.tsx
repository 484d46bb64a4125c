import { useState } from "preact/hooks";
import { isZero, unknownReason } from "../../utils/format.ts";
import { type ColumnReport, lineIn, type TableReport } from "../../utils/model/report.ts";
import { EditCost } from "../shared/edit-cost.tsx";
import { Figure, Meter } from "../shared/figure.tsx";
import { GateWorkbench } from "../shared/gate-workbench.tsx";
import { ChevronIcon } from "../shared/icons.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { countMarks } from "../shared/marks.ts";
import { priceInWords, priceParts } from "../shared/price-parts.ts";
import { PricePartsView } from "../shared/price-parts-view.tsx";
import { type OpenBreakdown, useBreakdown } from "../shared/use-breakdown.tsx";
import { OwnColumnPrice } from "./own-column-price.tsx";
import type { YourPricesProps } from "./your-prices.tsx";

interface ColumnRowProps {
  column: ColumnReport;
  report: TableReport;
  /** Null where there is no workspace to set prices for. */
  prices: YourPricesProps | null;
}

/**
 * One column. Its name opens what there is to say of its run condition, what an edit of it starts and the user's own price; each of its
 * figures opens what it is made of.
 */
export function ColumnRow({ column, report, prices }: ColumnRowProps) {
  const { toggle, region } = useBreakdown(lineIn(report, column.id), report.era);
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
          {toggle(
            "price",
            <>
              <PricePartsView parts={priceParts(column, report.era)} />
              <span class="unseen">{priceInWords(column, report.era)}</span>
            </>,
          )}
        </td>
        <td>{column.rows === null ? "" : toggle("rows", <Figure quantity={column.rows} />)}</td>
        <td>{column.cost === null ? "" : <CostCell cost={column.cost} era={report.era} toggle={toggle} />}</td>
      </tr>
      {region === null ? null : (
        <tr class="column-more">
          <td colSpan={4}>{region}</td>
        </tr>
      )}
      <tr class="column-more" id={moreId} hidden={!isOpen}>
        <td colSpan={4}>
          {isOpen ? <GateWorkbench column={column} report={report} withSuggestions /> : null}
          {isOpen ? <EditCost column={column} report={report} /> : null}
          {isOpen && prices !== null ? <OwnColumnPrice column={column} era={report.era} {...prices} /> : null}
        </td>
      </tr>
    </>
  );
}

interface CostCellProps {
  cost: NonNullable<ColumnReport["cost"]>;
  era: TableReport["era"];
  toggle: OpenBreakdown["toggle"];
}

function CostCell({ cost: { dataCredits, actions, usd }, era, toggle }: CostCellProps) {
  return (
    <span class="cost-cell">
      {isZero(dataCredits) && !isZero(actions)
        ? null
        : toggle("dataCredits", <Meter quantity={dataCredits} meter="credits" size={10} />)}
      {era === "legacy" || isZero(actions)
        ? null
        : toggle("actions", <Meter quantity={actions} meter="actions" size={10} />)}
      {unknownReason(usd) === undefined ? (
        <span class="soft small">{toggle("usd", <Figure quantity={usd} isUsd />)}</span>
      ) : null}
    </span>
  );
}
