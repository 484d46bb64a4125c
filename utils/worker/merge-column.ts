import type { Action, Column } from "../model/table.ts";

/**
 * What a column is after it was saved. A save may hold less than the whole table did: what it leaves out is taken from the
 * previous column, the action's own facts only while it is still the same action of the same package.
 * `previous` is null for a column that was not there before.
 */
export function mergeColumn(previous: Column | null, saved: Column): Column {
  if (previous === null) return saved;
  const action = saved.action && mergeAction(previous.action, saved.action);
  // No name: read from the request, which says nothing about the group and, for an action, about the data type.
  if (saved.name !== "") return { ...saved, action };
  return {
    ...saved,
    name: previous.name,
    groupId: saved.groupId ?? previous.groupId,
    dataType: saved.dataType ?? previous.dataType,
    action,
  };
}

function mergeAction(previous: Action | null, saved: Action): Action {
  if (previous === null || previous.key !== saved.key || previous.packageId !== saved.packageId) return saved;
  return {
    ...saved,
    displayName: saved.displayName ?? previous.displayName,
    providerType: saved.providerType ?? previous.providerType,
    requiresOwnKey: saved.requiresOwnKey ?? previous.requiresOwnKey,
    pricing: saved.pricing ?? previous.pricing,
    outputs: saved.outputs.length > 0 ? saved.outputs : previous.outputs,
  };
}
