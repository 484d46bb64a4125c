import { useTablePage } from "../data/table-context.ts";
import { PickerList } from "./picker-list.tsx";

/** The other layout of the picker, in the side panel, which "Add column" opens (clay-dom.md section 12). */
export function PickerPanel() {
  const { show } = useTablePage();
  return (
    <>
      <header className="panel-head">
        <h2 className="panel-title">Add enrichment</h2>
        <span className="spring" />
        <button type="button" aria-label="Close" onClick={() => show(null)}>
          ⇥
        </button>
      </header>
      <div className="panel-body">
        <PickerList placeholder="Search" onPick={() => undefined} />
      </div>
    </>
  );
}
