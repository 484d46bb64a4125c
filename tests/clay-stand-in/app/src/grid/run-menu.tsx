import type { RefObject } from "react";
import type { Field } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { useRunChoices } from "../data/use-run-choices.ts";
import { Menu } from "../layout/menu.tsx";

interface Props {
  field: Field;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  onAskNumber: () => void;
}

/** What ▶ in a header offers. The labels are a guess: nobody has published this menu (clay-dom.md section 12). */
export function RunMenu({ field, anchor, onClose, onAskNumber }: Props) {
  const { run, rowCount } = useTablePage();
  const choices = useRunChoices([field.id]);
  const count = (rowCount ?? 0).toLocaleString("en-US");
  return (
    <Menu
      anchor={anchor}
      onClose={onClose}
      items={[
        { label: "Run first 10 rows", act: () => run(choices.top(10, "RunColumnMenu")) },
        { label: "Run first N rows…", act: onAskNumber },
        { label: `Run ${count} rows in this view`, act: () => run(choices.top("all", "RunColumnMenu")) },
        { label: "Run empty or out-of-date rows", act: () => run(choices.due()) },
        { label: "Force run all rows", act: () => run(choices.forced()) },
      ]}
    />
  );
}
