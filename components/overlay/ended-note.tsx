import { useState } from "preact/hooks";
import { CloseIcon, FettleIcon } from "../shared/icons.tsx";

/** The one quiet note of an overlay whose extension was updated or switched off under it. */
export function EndedNote() {
  const [isShown, setIsShown] = useState(true);
  if (!isShown) return null;
  return (
    <div class="f-root">
      <div class="note" data-fettle="ended" role="status">
        <FettleIcon size={14} />
        <span>Fettle was updated or switched off. Reload this tab.</span>
        <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => setIsShown(false)}>
          <CloseIcon />
        </button>
      </div>
    </div>
  );
}
