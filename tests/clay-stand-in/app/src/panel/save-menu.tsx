import { useRef, useState } from "react";
import type { Field, TypeSettings } from "../../../server/wire.ts";
import { type RowsToRun, useTablePage } from "../data/table-context.ts";
import { Menu } from "../layout/menu.tsx";

interface Props {
  field: Field;
  settings: TypeSettings;
  onSave: (run: RowsToRun) => void;
}

/** The Save button: a menu while the column's auto-run is on, a plain save otherwise (clay-dom.md section 5.3). */
export function SaveMenu({ field, settings, onSave }: Props) {
  const { rowCount } = useTablePage();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isAction = field.type === "action";
  const hasMenu = isAction && settings.runAsButton !== true;
  return (
    <>
      {field.type === "formula" && (
        <button type="button" className="plain-button" onClick={() => onSave("none")}>
          Save and don't run enrichments
        </button>
      )}
      <button
        ref={anchor}
        type="button"
        className="blue-button"
        {...(hasMenu ? { "aria-haspopup": "menu" as const } : {})}
        onClick={() => (hasMenu ? setOpen(true) : onSave("none"))}
      >
        {hasMenu ? "Save ▾" : "Save"}
      </button>
      {isOpen && (
        <Menu
          anchor={anchor}
          isAbove
          onClose={() => setOpen(false)}
          items={[
            {
              label: `Save and run ${(rowCount ?? 0).toLocaleString("en-US")} rows in this view`,
              act: () => onSave("all"),
            },
            { label: "Save and run 10 rows", act: () => onSave(10) },
            { label: "Save and don't run", act: () => onSave("none") },
          ]}
        />
      )}
    </>
  );
}
