import { findDefinition } from "../server/catalogue/actions.ts";
import { withDerivedIds } from "../server/derived-fields.ts";
import { PLANTED_SECRET } from "../server/planted-secret.ts";
import type { Field } from "../server/wire.ts";
import type { ColumnSource, TableSource } from "./table-source.ts";

const SAVED_AT = "2026-11-02T15:41:10.000Z";
const CREATED_AT = "2026-09-14T08:20:00.000Z";

/** The saved answers of one table, by the ending of their files. */
export function buildTable(source: TableSource): Record<string, unknown> {
  const ids = new Map(source.columns.map(({ name }) => [name, fieldId(source.mark, name)]));
  const tableId = tableIdOf(source);
  const fields = source.columns.map((column) => buildField(source, tableId, column, ids));
  const table = {
    id: tableId,
    workspaceId: source.workspaceId ?? 481516,
    workbookId: source.workbookId,
    name: source.name,
    description: null,
    type: "spreadsheet",
    icon: null,
    parentFolderId: null,
    createdAt: CREATED_AT,
    updatedAt: SAVED_AT,
    deletedAt: null,
    createdByUserId: 7301,
    ownerId: "7301",
    owner: { id: 7301, email: `${PLANTED_SECRET}-owner@northwind.example`, fullName: `${PLANTED_SECRET} Owner` },
    defaultAccess: "edit",
    isSandbox: false,
    isHiddenFromNavigation: false,
    budgetId: null,
    abilities: { canUpdate: true, canDelete: true, canManageAccess: true },
    tableSettings: {
      AUTO_RUN_ON: true,
      AUTO_RUN_MODE: "keep_existing",
      HAS_SCHEDULED_RUNS: false,
      HAS_SCHEDULED_SOURCES: false,
      ...source.settings,
    },
    firstViewId: `gv_${tableId.slice(2)}`,
    fieldGroupMap: groupsOf(source, ids),
    views: [viewOf(source, tableId, ids)],
    fields,
  };
  return {
    "": { table, extraData: null },
    ".count": { tableTotalRecordsCount: source.rows },
    ".runstatus": { statusCountsByField: statusesOf(source, ids) },
    ...(source.sources === undefined ? {} : { ".sources": source.sources.map((entry) => withIds(entry, ids)) }),
  };
}

/** Texts of the rows, which are no answer of Clay's and lie in a folder of their own. */
export function buildSamples({ columns, rows, mark }: TableSource): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap(({ name, samples }) =>
      samples === undefined
        ? []
        : [[fieldId(mark, name), { filled: Math.min(samples.filled, rows), samples: samples.samples }]],
    ),
  );
}

export function tableIdOf({ mark }: Pick<TableSource, "mark">): string {
  return `t_0t${mark}00000001`;
}

/** An id in Clay's shape that is still readable. */
export function fieldId(mark: string, name: string): string {
  return `f_0t${mark}${name.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`;
}

function buildField(source: TableSource, tableId: string, column: ColumnSource, ids: Map<string, string>): Field {
  const definition = column.action === undefined ? null : findDefinition(...column.action);
  if (column.action !== undefined && definition === null) throw new Error(`No such action: ${column.action.join("/")}`);
  const field = withDerivedIds({
    id: ids.get(column.name) ?? "",
    tableId,
    name: column.name,
    description: column.description ?? null,
    type: column.type,
    typeSettings: withIds(column.typeSettings, ids),
    groupId: isInWaterfall(source, column.name) ? groupId(source) : null,
    isExtractedField: false,
    extractedField: null,
    settingsError: null,
    isLocked: false,
    isSortable: true,
    createdAt: CREATED_AT,
    updatedAt: SAVED_AT,
    ...(definition === null ? {} : { actionDefinition: definition }),
  });
  return field;
}

/** Puts ids for names in every text; a name that no column has gets the id of a column that is gone. */
function withIds<Shape>(value: Shape, ids: Map<string, string>): Shape {
  const text = JSON.stringify(value).replace(
    /\{\{([^{}]+)\}\}/g,
    (_, name: string) => `{{${ids.get(name) ?? goneId(name)}}}`,
  );
  return JSON.parse(text) as Shape;
}

function goneId(name: string): string {
  return fieldId("gone", name);
}

function groupId({ mark }: TableSource): string {
  return `grp_0t${mark}`;
}

function isInWaterfall({ waterfall }: TableSource, name: string): boolean {
  return waterfall !== undefined && [waterfall.merge, ...waterfall.steps.flat()].includes(name);
}

function groupsOf(source: TableSource, ids: Map<string, string>): unknown {
  const { waterfall, columns } = source;
  if (waterfall === undefined) return null;
  const step = (name: string) => {
    const column = columns.find((candidate) => candidate.name === name);
    return { fieldId: ids.get(name), actionKey: column?.action?.[1], actionPackageId: column?.action?.[0], column };
  };
  const sequenceSteps = waterfall.steps.map(([name, check]) => {
    const { column: _column, ...own } = step(name);
    if (check === undefined) return { type: "action", ...own };
    const { column, ...validation } = step(check);
    const { authAccountId = null } = column?.typeSettings ?? {};
    return { type: "action", ...own, validation: { ...validation, authAccountId } };
  });
  return {
    [groupId(source)]: {
      type: "waterfall",
      name: waterfall.name,
      settings: { attribute: waterfall.attribute },
      groupDetails: { sequenceSteps, mergeField: { fieldId: ids.get(waterfall.merge) } },
    },
  };
}

/** Only the merge column of a waterfall shows in a view (clay-api.md section 3.9). */
function viewOf(source: TableSource, tableId: string, ids: Map<string, string>): unknown {
  const fields = source.columns.map(({ name, width = 160 }, at) => {
    const isVisible = !isInWaterfall(source, name) || name === source.waterfall?.merge;
    return [ids.get(name), { isVisible, width, order: `a${String(at).padStart(2, "0")}` }];
  });
  return {
    id: `gv_${tableId.slice(2)}`,
    tableId,
    name: "Default view",
    type: "grid",
    description: null,
    order: "a0",
    fields: Object.fromEntries(fields),
    sort: null,
    filter: null,
    limit: null,
    offset: null,
    typeSettings: { isPreconfigured: false },
  };
}

function statusesOf({ columns }: TableSource, ids: Map<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(({ name, ran = {} }) => [
      ids.get(name),
      Object.entries(ran).map(([status, count]) => ({ status, count })),
    ]),
  );
}
