import { useRef, useState } from "react";
import { useTablePage } from "../data/table-context.ts";
import { Menu } from "../layout/menu.tsx";

export function AddColumn({ left }: { left: number }) {
  const { addField, show } = useTablePage();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button ref={anchor} type="button" className="add-column" style={{ left }} onClick={() => setOpen(true)}>
        + Add column ▾
      </button>
      {isOpen && (
        <Menu
          anchor={anchor}
          onClose={() => setOpen(false)}
          items={[
            {
              label: "Text",
              act: () => addField({ name: "Text", type: "text", typeSettings: { dataTypeSettings: { type: "text" } } }),
            },
            {
              label: "Formula",
              act: () =>
                addField({
                  name: "Formula",
                  type: "formula",
                  typeSettings: { formulaType: "text", formulaText: '""', dataTypeSettings: { type: "text" } },
                }),
            },
            { label: "Add enrichment", act: () => show({ kind: "picker" }) },
          ]}
        />
      )}
    </>
  );
}
