import type { Source } from "../../model/source.ts";
import { isCount, isList, isObject, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readObject } from "./envelope.ts";
import { isColumnId, isSourceId, isTableId, isWord } from "./identifiers.ts";
import { readLiteral, toDecimal } from "./literal.ts";

// clay-api.md section 9. A type that is not listed bills in a way that nobody has described.
const BILLING: ReadonlyMap<string, Source["billing"]> = new Map([
  ["v3-action", "action"],
  ["trigger-source", "signal"],
  ...["csv", "csv-import", "webhook", "webhook-subscription", "manual"].map((type) => [type, "free"] as const),
]);

/** Decodes `GET /v3/sources/{s}` (clay-api.md section 9), bare or in `{source}`. Null, with a drift, when it has no id. */
export function decodeSource(body: unknown, log: DriftLog): Source | null {
  const source = readObject(["bare", { key: "source" }], "id", body, log);
  return source && decodeSourceEntry(source, log, "source");
}

/** Decodes one source of either endpoint. Null, with a drift, when it has no id or no type. */
export function decodeSourceEntry(entry: LooseObject, log: DriftLog, path: string): Source | null {
  const id = log.required(isSourceId, entry.id, `${path}.id`);
  const type = log.required(isWord, entry.type, `${path}.type`);
  if (id === null || type === null) return null;
  const at = `${path}.typeSettings`;
  const settings = log.optional(isObject, entry.typeSettings, at) ?? {};
  const state = log.optional(isObject, entry.state, `${path}.state`);
  const subscriptions = log.optional(isList, entry.sourceSubscriptions, `${path}.sourceSubscriptions`);
  return {
    id,
    type,
    billing: BILLING.get(type) ?? "unknown",
    records: log.optional(isCount, state?.numSourceRecords, `${path}.state.numSourceRecords`),
    feeds: decodeEach(subscriptions ?? [], log, `${path}.sourceSubscriptions[]`, (feed) => {
      const table = log.required(isTableId, feed.tableId, `${path}.sourceSubscriptions[].tableId`);
      const column = log.optional(isColumnId, feed.fieldId, `${path}.sourceSubscriptions[].fieldId`);
      return table === null ? null : { tableId: table, columnId: column };
    }),
    action: decodeSourceAction(settings, log, at),
    hasScheduleSettings: settings.scheduleConfig !== undefined && settings.scheduleConfig !== null,
    signalId: log.optional(isWord, settings.triggerDefinitionId, `${at}.triggerDefinitionId`),
    signalType: log.optional(isWord, settings.signalType, `${at}.signalType`),
  };
}

// A custom signal keeps its action one level deeper than a plain action source.
function decodeSourceAction(settings: LooseObject, log: DriftLog, path: string): Source["action"] {
  const nested = log.optional(isObject, settings.actionSourceSettings, `${path}.actionSourceSettings`);
  const action = nested ?? settings;
  const at = nested === null ? path : `${path}.actionSourceSettings`;
  const key = log.optional(isWord, action.actionKey, `${at}.actionKey`);
  if (key === null) return null;
  const inputs = log.optional(isObject, action.inputs, `${at}.inputs`);
  return {
    key,
    packageId: log.optional(isWord, action.actionPackageId, `${at}.actionPackageId`),
    limit: readLimit(inputs?.limit),
  };
}

// The limit is a number or, as in a column's bindings, an expression (clay-api.md section 3.6).
function readLimit(value: unknown): string | null {
  const text = typeof value === "string" ? readLiteral(value) : null;
  return toDecimal(typeof value === "number" ? value : text === null || text.trim() === "" ? null : Number(text));
}
