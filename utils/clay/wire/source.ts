import * as z from "zod/mini";
import type { Source } from "../../model/source.ts";
import { type DriftLog, type LooseObject, looseObject } from "./drift-log.ts";
import { decodeEach, readObject } from "./envelope.ts";
import { columnId, count, sourceId, tableId, word } from "./identifiers.ts";
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
  const id = log.required(sourceId, entry.id, `${path}.id`);
  const type = log.required(word, entry.type, `${path}.type`);
  if (id === null || type === null) return null;
  const at = `${path}.typeSettings`;
  const settings = log.optional(looseObject, entry.typeSettings, at) ?? {};
  const state = log.optional(looseObject, entry.state, `${path}.state`);
  const subscriptions = log.optional(z.array(z.unknown()), entry.sourceSubscriptions, `${path}.sourceSubscriptions`);
  return {
    id,
    type,
    billing: BILLING.get(type) ?? "unknown",
    records: log.optional(count, state?.numSourceRecords, `${path}.state.numSourceRecords`),
    feeds: decodeEach(subscriptions ?? [], log, `${path}.sourceSubscriptions[]`, (feed) => {
      const table = log.required(tableId, feed.tableId, `${path}.sourceSubscriptions[].tableId`);
      const column = log.optional(columnId, feed.fieldId, `${path}.sourceSubscriptions[].fieldId`);
      return table === null ? null : { tableId: table, columnId: column };
    }),
    action: decodeSourceAction(settings, log, at),
    hasScheduleSettings: settings.scheduleConfig !== undefined && settings.scheduleConfig !== null,
    signalId: log.optional(word, settings.triggerDefinitionId, `${at}.triggerDefinitionId`),
    signalType: log.optional(word, settings.signalType, `${at}.signalType`),
  };
}

// A custom signal keeps its action one level deeper than a plain action source.
function decodeSourceAction(settings: LooseObject, log: DriftLog, path: string): Source["action"] {
  const nested = log.optional(looseObject, settings.actionSourceSettings, `${path}.actionSourceSettings`);
  const action = nested ?? settings;
  const at = nested === null ? path : `${path}.actionSourceSettings`;
  const key = log.optional(word, action.actionKey, `${at}.actionKey`);
  if (key === null) return null;
  const inputs = log.optional(looseObject, action.inputs, `${at}.inputs`);
  return {
    key,
    packageId: log.optional(word, action.actionPackageId, `${at}.actionPackageId`),
    limit: readLimit(inputs?.limit),
  };
}

// The limit is a number or, as in a column's bindings, an expression (clay-api.md section 3.6).
function readLimit(value: unknown): string | null {
  const text = typeof value === "string" ? readLiteral(value) : null;
  return toDecimal(typeof value === "number" ? value : text === null || text.trim() === "" ? null : Number(text));
}
