import { CATALOGUE } from "./catalogue/actions.ts";
import { withDerivedIds } from "./derived-fields.ts";
import type { SavedTable } from "./load-folder.ts";
import type { Field } from "./wire.ts";

const ID = "t_0tgenerated001";
const VIEW = "gv_0tgenerated001";
// Clay allows 40 columns that compute (clay-api.md section 8.2).
const MAX_ACTIONS = 40;

/** A table as large as Clay allows, made by rule: every third column is an enrichment, some with a condition, some parked. */
export function generatedTable({ columns, rows }: { columns: number; rows: number }, workspaceId = 481516): SavedTable {
  const actions = CATALOGUE.filter(({ isSource }) => isSource !== true);
  const fields = Array.from({ length: columns }, (_, at): Field => {
    const id = fieldId(at);
    const isAction = at > 0 && at % 3 === 0 && at / 3 <= MAX_ACTIONS;
    if (!isAction) {
      const typeSettings = { dataTypeSettings: { type: "text" } };
      return { id, tableId: ID, name: `Column ${at + 1}`, type: "text", typeSettings, groupId: null };
    }
    const definition = actions[(at * 7) % actions.length];
    if (definition === undefined) throw new Error("The catalogue is empty");
    return withDerivedIds({
      id,
      tableId: ID,
      name: `${definition.displayName} ${at + 1}`,
      type: "action",
      groupId: null,
      actionDefinition: definition,
      typeSettings: {
        actionKey: definition.key,
        actionPackageId: definition.package?.id ?? "",
        actionVersion: 1,
        dataTypeSettings: { type: "json" },
        inputsBinding: (definition.inputParameterSchema ?? []).map(({ name, optional }) =>
          optional ? { name } : { name, formulaText: `{{${fieldId(at - 1)}}}` },
        ),
        ...(at % 2 === 0 ? { conditionalRunFormulaText: `!!{{${fieldId(at - 2)}}}` } : {}),
        ...(at % 5 === 0 ? { runAsButton: true } : {}),
      },
    });
  });
  const paid = fields.filter(({ type }) => type === "action");
  return {
    key: "generated",
    table: {
      id: ID,
      workspaceId,
      workbookId: "wb_0tgenerated01",
      name: "Generated",
      type: "spreadsheet",
      tableSettings: { AUTO_RUN_ON: true, AUTO_RUN_MODE: "keep_existing" },
      firstViewId: VIEW,
      fieldGroupMap: null,
      views: [
        {
          id: VIEW,
          name: "Default view",
          type: "grid",
          fields: {},
          sort: null,
          filter: null,
          limit: null,
          offset: null,
        },
      ],
      fields,
    },
    rows,
    statuses: Object.fromEntries(
      paid.map(({ id }, at) => [id, [{ status: "SUCCESS", count: Math.floor((rows * ((at * 13) % 100)) / 100) }]]),
    ),
    sources: [],
    samples: {},
  };
}

function fieldId(at: number): string {
  return `f_0tgenerated${String(at).padStart(3, "0")}`;
}
