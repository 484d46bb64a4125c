import type { ComponentChildren } from "preact";
import { DeleteEverything } from "./delete-everything.tsx";
import { FettleIcon } from "./icons.tsx";
import { Switch } from "./switch.tsx";

interface PageProps {
  kind: "popup" | "panel";
  /** Beside the brand at the top. */
  action?: ComponentChildren;
  children: ComponentChildren;
  /** Null while the setting is being read. */
  showsMarks: boolean | null;
  onShowMarks: (showsMarks: boolean) => void;
  /** Removes everything that is kept; rejects when it could not. */
  onDelete: () => Promise<unknown>;
}

/** The frame that the popup and the side panel share: brand, report, the one switch, the way to delete. */
export function Page({ kind, action, children, showsMarks, onShowMarks, onDelete }: PageProps) {
  return (
    <div class={`f-root page page-${kind}`}>
      <header class="brand small">
        <span class="brand-sign">
          <FettleIcon size={16} />
        </span>
        <span>Fettle</span>
        {action}
      </header>
      <main>{children}</main>
      <footer class="section page-foot">
        {showsMarks === null ? null : <Switch label="Show marks in Clay" isOn={showsMarks} onChange={onShowMarks} />}
        <p class="small soft">Fettle only reads. It changes nothing in Clay and sends nothing anywhere.</p>
        <DeleteEverything onDelete={onDelete} />
      </footer>
    </div>
  );
}
