import type { Field, Table } from "../wire.ts";

export interface Step {
  fieldId: string;
  validationId: string | null;
}

/** The steps of each native waterfall in their order; ids that no column has are left out (clay-api.md section 3.9). */
export function waterfallsOf(table: Table): { steps: Step[]; mergeId: string | undefined }[] {
  const ids = new Set(table.fields.map(({ id }) => id));
  return Object.values(table.fieldGroupMap ?? {})
    .filter(({ type }) => type === "waterfall")
    .map(({ groupDetails }) => ({
      mergeId: groupDetails.mergeField?.fieldId,
      steps: (groupDetails.sequenceSteps ?? [])
        .filter(({ fieldId }) => ids.has(fieldId))
        .map(({ fieldId, validation }) => ({
          fieldId,
          validationId: validation !== undefined && ids.has(validation.fieldId) ? validation.fieldId : null,
        })),
    }));
}

/** The steps that come before a column in its native waterfall; none for any other column. */
export function earlierSteps(table: Table, field: Field): Step[] {
  if (!field.groupId) return [];
  for (const { steps } of waterfallsOf(table)) {
    const at = steps.findIndex(({ fieldId }) => fieldId === field.id);
    if (at >= 0) return steps.slice(0, at);
  }
  return [];
}

/** Columns that a column reads, in its inputs, its condition, or as a later step of a waterfall. */
export function readsOf(table: Table, field: Field): string[] {
  const steps = earlierSteps(table, field).flatMap(({ fieldId, validationId }) => [fieldId, validationId ?? fieldId]);
  return [...(field.inputFieldIds ?? []), ...(field.conditionalRunFieldIds ?? []), ...steps];
}

/** The columns in an order in which each comes after those that it reads. */
export function inRunOrder(table: Table, fields: readonly Field[]): Field[] {
  const byId = new Map(table.fields.map((field) => [field.id, field]));
  const wanted = new Set(fields.map(({ id }) => id));
  const done = new Set<string>();
  const order: Field[] = [];
  const visit = (field: Field): void => {
    if (done.has(field.id)) return;
    done.add(field.id);
    for (const id of readsOf(table, field)) {
      const read = byId.get(id);
      if (read !== undefined) visit(read);
    }
    if (wanted.has(field.id)) order.push(field);
  };
  for (const field of fields) visit(field);
  return order;
}

/** Enrichments that read one of these columns, directly or through others. */
export function dependants(table: Table, fieldIds: readonly string[]): Field[] {
  const reached = new Set(fieldIds);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const field of table.fields) if (readsOf(table, field).some((id) => reached.has(id))) reached.add(field.id);
  }
  return table.fields.filter(({ id, type }) => type === "action" && reached.has(id) && !fieldIds.includes(id));
}
