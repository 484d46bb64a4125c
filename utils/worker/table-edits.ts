import type { TableEdit } from "../model/observation.ts";
import type { Column, Table, Waterfall } from "../model/table.ts";
import { mergeColumn } from "./merge-column.ts";

type SavedSettings = Extract<TableEdit, { kind: "table-settings" }>;

/** The table after Clay has saved a change of it. */
export function withEdit(table: Table, edit: TableEdit): Table {
  switch (edit.kind) {
    case "table-settings":
      return withSettings(table, edit);
    case "column-saved":
      return withColumn(table, edit.column);
    case "column-removed":
      return withoutColumn(table, edit.columnId);
  }
}

/** The table after its settings were saved; what the save did not mention (null) stays. */
export function withSettings(table: Table, saved: SavedSettings): Table {
  return {
    ...table,
    name: saved.name ?? table.name,
    isAutoRunOn: saved.isAutoRunOn ?? table.isAutoRunOn,
    keepsExistingResults: saved.keepsExistingResults ?? table.keepsExistingResults,
  };
}

/** The table after one column was saved: merged in its place, or appended when it is new. */
export function withColumn(before: Table, saved: Column): Table {
  const table = withoutLikeness(before, saved.id);
  const isNew = !table.columns.some((column) => column.id === saved.id);
  const columns = table.columns.map((column) => (column.id === saved.id ? mergeColumn(column, saved) : column));
  return { ...table, columns: isNew ? [...columns, mergeColumn(null, saved)] : columns };
}

/** The table without a column, and without its part in any waterfall; a waterfall that loses its last step goes too. */
export function withoutColumn(before: Table, columnId: string): Table {
  const table = withoutLikeness(before, columnId);
  return {
    ...table,
    columns: table.columns.filter((column) => column.id !== columnId),
    waterfalls: table.waterfalls
      .map((waterfall) => withoutSteps(waterfall, columnId))
      .filter((waterfall) => waterfall.steps.length > 0),
  };
}

/**
 * The table after it was seen in its workbook's list, which may come without the definitions of actions and without settings:
 * what the list leaves out stays as it was known.
 */
export function withListed(known: Table, listed: Table): Table {
  const before = new Map(known.columns.map((column) => [column.id, column]));
  const ids = new Set(listed.columns.map(({ id }) => id));
  const stayed = known.columns
    .filter(({ id }) => !ids.has(id))
    .reduce((table, { id }) => withoutColumn(table, id), known);
  return {
    ...listed,
    workspaceId: listed.workspaceId ?? known.workspaceId,
    workbookId: listed.workbookId ?? known.workbookId,
    firstViewId: listed.firstViewId ?? known.firstViewId,
    isAutoRunOn: listed.isAutoRunOn ?? known.isAutoRunOn,
    keepsExistingResults: listed.keepsExistingResults ?? known.keepsExistingResults,
    hasScheduledRuns: listed.hasScheduledRuns || known.hasScheduledRuns,
    hasScheduledSources: listed.hasScheduledSources || known.hasScheduledSources,
    columns: listed.columns.map((column) => mergeColumn(before.get(column.id) ?? null, column)),
    // A list without any group says nothing about them.
    waterfalls: listed.waterfalls.length > 0 ? listed.waterfalls : stayed.waterfalls,
  };
}

// What a saved column was like before says nothing about it now.
function withoutLikeness(table: Table, columnId: string): Table {
  const groups = table.sameInputs.map((group) => group.filter((id) => id !== columnId));
  return { ...table, sameInputs: groups.filter((group) => group.length > 1) };
}

function withoutSteps(waterfall: Waterfall, columnId: string): Waterfall {
  const steps = waterfall.steps
    .filter((step) => step.columnId !== columnId)
    .map((step) => (step.validationColumnId === columnId ? { ...step, validationColumnId: null } : step));
  return { ...waterfall, steps, mergeColumnId: waterfall.mergeColumnId === columnId ? null : waterfall.mergeColumnId };
}
