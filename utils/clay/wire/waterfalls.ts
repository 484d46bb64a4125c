import type { Waterfall } from "../../model/table.ts";
import { isObject, isText, listOf } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";

/**
 * Reads the native waterfalls out of `fieldGroupMap` (clay-api.md section 3.9). Groups of other types, steps that are not
 * actions and steps whose column is gone are left out.
 */
export function decodeWaterfalls(value: unknown, columnIds: ReadonlySet<string>, log: DriftLog): Waterfall[] {
  const groups = log.optional(isObject, value, "fieldGroupMap") ?? {};
  return Object.entries(groups).flatMap(([id, entry]) => {
    const group = log.required(isObject, entry, "fieldGroupMap.*");
    if (group?.type !== "waterfall") return [];
    const details = log.optional(isObject, group.groupDetails, "fieldGroupMap.*.groupDetails") ?? {};
    const settings = log.optional(isObject, group.settings, "fieldGroupMap.*.settings");
    const merge = log.optional(isObject, details.mergeField, "fieldGroupMap.*.groupDetails.mergeField");
    return [
      {
        id,
        name: log.optional(isText, group.name, "fieldGroupMap.*.name"),
        attribute: log.optional(isText, settings?.attribute, "fieldGroupMap.*.settings.attribute"),
        steps: decodeSteps(details.sequenceSteps, columnIds, log),
        mergeColumnId: typeof merge?.fieldId === "string" && columnIds.has(merge.fieldId) ? merge.fieldId : null,
      },
    ];
  });
}

function decodeSteps(value: unknown, columnIds: ReadonlySet<string>, log: DriftLog): Waterfall["steps"] {
  const path = "fieldGroupMap.*.groupDetails.sequenceSteps";
  const steps = log.optional(listOf(isObject), value, path) ?? [];
  return steps.flatMap((step) => {
    if (step.type !== "action" || typeof step.actionKey !== "string") return [];
    const columnId = log.required(isText, step.fieldId, `${path}[].fieldId`);
    if (columnId === null || !columnIds.has(columnId)) return [];
    const validation = log.optional(isObject, step.validation, `${path}[].validation`);
    const validator = typeof validation?.fieldId === "string" ? validation.fieldId : null;
    return [{ columnId, validationColumnId: validator !== null && columnIds.has(validator) ? validator : null }];
  });
}
