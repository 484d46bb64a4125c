import { createPortal } from "react-dom";
import { PickerList } from "./picker-list.tsx";

/** The "Add enrichment" dialog of the toolbar (clay-dom.md section 7). */
export function PickerDialog({ onClose }: { onClose: () => void }) {
  return createPortal(
    <div role="presentation" className="backdrop">
      <div role="dialog" aria-modal="true" aria-label="Add enrichment" className="dialog">
        <header className="dialog-head">
          <h2>Add enrichment</h2>
          <button type="button" aria-label="Close" onClick={onClose}>
            ✕
          </button>
        </header>
        <PickerList placeholder="Search for a data point or provider" onPick={onClose} />
      </div>
    </div>,
    document.body,
  );
}
