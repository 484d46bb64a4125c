import { useTablePage } from "../data/table-context.ts";

const TABS = ["Export", "Templates", "Actions"];

/** "Tools", which Ctrl+E and the blue button open (clay-dom.md section 5.5). */
export function ToolsPanel() {
  const { show } = useTablePage();
  return (
    <>
      <header className="panel-head">
        <h2 className="panel-title">Tools</h2>
        <span className="spring" />
        <button type="button" aria-label="Close" onClick={() => show(null)}>
          ⇥
        </button>
      </header>
      <div role="tablist" className="panel-head">
        {TABS.map((tab, at) => (
          <button key={tab} type="button" role="tab" aria-selected={at === 0} className="tab">
            {tab}
          </button>
        ))}
      </div>
    </>
  );
}
