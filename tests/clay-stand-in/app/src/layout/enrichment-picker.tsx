import { createPortal } from "react-dom";
import type { ActionDefinition, Field } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";

/** The "Add enrichment" dialog. It offers the enrichments that the table already knows; Clay offers its whole catalogue. */
export function EnrichmentPicker({ onClose }: { onClose: () => void }) {
  const { table, show } = useTablePage();
  const known = new Map<string, ActionDefinition>();
  for (const { actionDefinition } of table.fields) {
    if (actionDefinition !== undefined)
      known.set(`${actionDefinition.package?.id}/${actionDefinition.key}`, actionDefinition);
  }
  return createPortal(
    <div role="presentation" className="backdrop">
      <div role="dialog" aria-modal="true" aria-label="Add enrichment" className="dialog">
        <header className="dialog-head">
          <h2>Add enrichment</h2>
          <button type="button" aria-label="Close" onClick={onClose}>
            ✕
          </button>
        </header>
        <input className="search" placeholder="Search for a data point or provider" />
        {[...known.entries()].map(([id, definition]) => (
          <button
            key={id}
            type="button"
            className="picker-row"
            onClick={() => {
              onClose();
              show({ kind: "new-column", draft: draftOf(definition, table.id) });
            }}
          >
            <div className="flex min-w-0">
              <p data-slot="text">{definition.displayName ?? definition.key}</p>
            </div>
            <PickerPrice definition={definition} />
          </button>
        ))}
      </div>
    </div>,
    document.body,
  );
}

function PickerPrice({ definition }: { definition: ActionDefinition }) {
  const credits = definition.pricing?.postPricingChange2026?.credits?.basic;
  return credits ? <span data-slot="badge">~{credits} / row</span> : null;
}

function draftOf(definition: ActionDefinition, tableId: string): Field {
  return {
    id: "draft",
    tableId,
    name: definition.displayName ?? definition.key,
    type: "action",
    groupId: null,
    actionDefinition: definition,
    typeSettings: {
      dataTypeSettings: { type: "json" },
      actionKey: definition.key,
      actionPackageId: definition.package?.id ?? "",
      actionVersion: 1,
      inputsBinding: (definition.inputParameterSchema ?? []).map(({ name }) => ({ name })),
    },
  };
}
