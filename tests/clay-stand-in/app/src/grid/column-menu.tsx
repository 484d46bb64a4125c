import type { RefObject } from "react";
import type { Field } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { Menu } from "../layout/menu.tsx";

interface Props {
  field: Field;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

export function ColumnMenu({ field, anchor, onClose }: Props) {
  const { show, addField, saveField, removeField } = useTablePage();
  const text = { type: "text", typeSettings: { dataTypeSettings: { type: "text" } } };
  return (
    <Menu
      anchor={anchor}
      onClose={onClose}
      items={[
        { label: "Edit column", act: () => show({ kind: "column", fieldId: field.id }) },
        {
          label: "Rename column",
          act: () => {
            const name = prompt("Column name", field.name);
            if (name) void saveField(field, { name });
          },
        },
        { label: "Insert 1 column left", act: () => addField({ name: "New column", ...text }) },
        { label: "Insert 1 column right", act: () => addField({ name: "New column", ...text }) },
        { label: "Pin column", act: () => undefined },
        { label: "Hide column", act: () => undefined },
        { label: "Delete", act: () => removeField(field.id) },
      ]}
    />
  );
}
