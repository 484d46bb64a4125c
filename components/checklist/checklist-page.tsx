import { FettleIcon } from "../shared/icons.tsx";
import { ChecklistView, type ChecklistViewProps } from "./checklist-view.tsx";

/** The checklist on a page of its own: to be printed, and where the browser has no side panel to open. */
export function ChecklistPage(props: Omit<ChecklistViewProps, "isUnfolded">) {
  return (
    <div class="f-root page page-sheet">
      <header class="brand small">
        <span class="brand-sign">
          <FettleIcon size={16} />
        </span>
        <span>Fettle</span>
      </header>
      <main>
        <ChecklistView {...props} isUnfolded />
      </main>
      <footer class="section">
        <p class="small soft">
          Fettle only reads. It never asks for, reads or keeps a key, and it is not affiliated with Clay.
        </p>
      </footer>
    </div>
  );
}
