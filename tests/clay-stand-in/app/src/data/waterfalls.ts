import type { Field, Table } from "../../../server/wire.ts";

export interface WaterfallStep {
  field: Field;
  validation: Field | null;
}

export interface Waterfall {
  name: string;
  steps: WaterfallStep[];
}

/** The native waterfall that a column stands for as its merge column; steps whose column is gone are left out. */
export function waterfallOf(table: Table, mergeId: string): Waterfall | null {
  const group = Object.values(table.fieldGroupMap ?? {}).find(
    ({ type, groupDetails }) => type === "waterfall" && groupDetails.mergeField?.fieldId === mergeId,
  );
  if (group === undefined) return null;
  const byId = (id: string | undefined) => table.fields.find((field) => field.id === id) ?? null;
  const steps = (group.groupDetails.sequenceSteps ?? []).flatMap(({ fieldId, validation }) => {
    const field = byId(fieldId);
    return field === null ? [] : [{ field, validation: byId(validation?.fieldId) }];
  });
  return { name: group.name ?? "Waterfall", steps };
}

/** Whether a column has a ▶: an enrichment, or the merge column of a waterfall. */
export const isRunnable = (table: Table, field: Field): boolean =>
  field.type === "action" || waterfallOf(table, field.id) !== null;

/** The columns that one column's run pays for. */
export function paidBy(table: Table, fieldId: string): Field[] {
  const steps = waterfallOf(table, fieldId)?.steps;
  if (steps === undefined) return table.fields.filter(({ id }) => id === fieldId);
  return steps.flatMap(({ field, validation }) => (validation === null ? [field] : [field, validation]));
}
