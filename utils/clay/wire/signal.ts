import type { Signal } from "../../model/signal.ts";
import { isNumber, isObject, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readObject } from "./envelope.ts";
import { isTableId, isViewId, isWord } from "./identifiers.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}/trigger-definitions/{id}` (clay-api.md section 9), in `{triggerDefinition}` or bare.
 * Null, with a drift, when it has no id.
 */
export function decodeSignal(body: unknown, log: DriftLog): Signal | null {
  const entry = readObject([{ key: "triggerDefinition" }, "bare"], "id", body, log);
  return entry && decodeSignalEntry(entry, log, "triggerDefinition");
}

/** Decodes one signal of either endpoint. Null, with a drift, when it has no id. */
export function decodeSignalEntry(entry: LooseObject, log: DriftLog, path: string): Signal | null {
  const id = log.required(isWord, entry.id, `${path}.id`);
  if (id === null) return null;
  const signal = log.optional(isObject, entry.signal, `${path}.signal`);
  const at = `${path}.signal.settings`;
  const settings = log.optional(isObject, signal?.settings, at);
  return {
    id,
    type: log.optional(isWord, signal?.type, `${path}.signal.type`),
    schedule: decodeSchedule(entry.schedule, log, `${path}.schedule`),
    tableId: log.optional(isTableId, settings?.tableId, `${at}.tableId`),
    viewId: log.optional(isViewId, settings?.viewId, `${at}.viewId`),
    actionKey: log.optional(isWord, settings?.actionKey, `${at}.actionKey`),
    packageId: log.optional(isWord, settings?.actionPackageId, `${at}.actionPackageId`),
  };
}

function decodeSchedule(value: unknown, log: DriftLog, path: string): Signal["schedule"] {
  const schedule = log.optional(isObject, value, path);
  const unit = schedule && log.optional(isWord, schedule.periodUnit, `${path}.periodUnit`);
  if (schedule === null || unit === null) return null;
  // Only the list names an amount, and only in a client that reads it.
  return { unit, amount: log.optional(isNumber, schedule.periodAmount, `${path}.periodAmount`) };
}
