import type { ActionDefinition, Binding, Field } from "../../../server/wire.ts";
import type { FunctionEntry } from "../api/requests.ts";

const CLAY_PACKAGE = "4299091f-3cd3-4d68-b198-0143575f471d";

/** A new column of an enrichment, with auto-run on, as Clay begins (clay-api.md section 3.3). */
export function draftOf(definition: ActionDefinition, tableId: string): Field {
  const bindings = (definition.inputParameterSchema ?? []).map(({ name }) => ({ name }));
  return draft(
    tableId,
    definition.displayName ?? definition.key,
    definition.package?.id ?? "",
    definition.key,
    bindings,
    {
      actionDefinition: definition,
    },
  );
}

/** A new column that calls a function (clay-api.md section 10). */
export function draftOfCall({ table, sourceId }: FunctionEntry, tableId: string): Field {
  const bindings = [
    { name: "tableId", formulaText: `"${table.id}"` },
    { name: "sourceId", formulaText: `"${sourceId}"` },
  ];
  return draft(tableId, table.name, CLAY_PACKAGE, "execute-subroutine", bindings, {});
}

function draft(
  tableId: string,
  name: string,
  actionPackageId: string,
  actionKey: string,
  inputsBinding: Binding[],
  more: Partial<Field>,
): Field {
  const dataTypeSettings = { type: "json" };
  const typeSettings = { dataTypeSettings, actionKey, actionPackageId, actionVersion: 1, inputsBinding };
  return { id: "draft", tableId, name, type: "action", groupId: null, typeSettings, ...more };
}
