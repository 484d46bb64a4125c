import type { Cell } from "../../../server/wire.ts";
import { getRecord } from "../api/requests.ts";
import { useTablePage } from "../data/table-context.ts";
import { useAnswer } from "../data/use-answer.ts";

/** "Cell details" of an action cell: what it holds, and what it was charged (clay-dom.md section 5.4). */
export function CellPanel({ fieldId, rowId, value }: { fieldId: string; rowId: string; value: string }) {
  const { table, epoch, show } = useTablePage();
  const name = table.fields.find(({ id }) => id === fieldId)?.name;
  const row = useAnswer((signal) => getRecord(table.id, rowId, signal), `${table.id}/${rowId}/${epoch}`);
  const charged = chargedFor(row?.cells[fieldId]);
  const full = row?.cells[fieldId]?.externalContent?.fullValue;
  return (
    <>
      <header className="panel-head">
        <h2 className="panel-title">Cell details</h2>
        <span className="spring" />
        <button type="button" aria-label="Close" onClick={() => show(null)}>
          ⇥
        </button>
      </header>
      <div className="panel-body">
        <input className="search wide" placeholder="Search" />
        <dl className="tree">
          <dt>{name}</dt>
          <dd>{value}</dd>
          {Object.entries(typeof full === "object" && full !== null ? full : {}).map(([key, part]) => (
            <div key={key}>
              <dt className="quiet">{key}</dt>
              <dd>{typeof part === "object" ? JSON.stringify(part) : String(part)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <footer className="panel-foot quiet">
        <span>Updated 3 days ago</span>
        <span className="spring" />
        {charged !== null && <span>Charged: {charged}</span>}
      </footer>
    </>
  );
}

/** Data credits at the start of the run and what its settlement added; null when the cell has no figure of its own. */
function chargedFor(cell: Cell | undefined): number | null {
  const part = (key: string) => (cell?.externalContent?.[key] as { totalCost?: number } | undefined)?.totalCost;
  const upfront = part("upfrontCreditUsage");
  if (upfront === undefined) return null;
  return Math.round((upfront + (part("additionalCreditUsage") ?? 0)) * 100) / 100;
}
