import { useTablePage } from "../data/table-context.ts";

/** "Cell details" of an action cell (clay-dom.md section 5.4). */
export function CellPanel({ fieldId, value }: { fieldId: string; value: string }) {
  const { table, show } = useTablePage();
  const field = table.fields.find(({ id }) => id === fieldId);
  const charged = field?.actionDefinition?.pricing?.postPricingChange2026?.credits?.basic ?? 0;
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
          <dt>{field?.name}</dt>
          <dd>{value}</dd>
        </dl>
      </div>
      <footer className="panel-foot quiet">
        <span>Updated 3 days ago</span>
        <span className="spring" />
        <span>Charged: {charged}</span>
      </footer>
    </>
  );
}
