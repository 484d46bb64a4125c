import type { Account } from "../../model/workspace.ts";
import { isBoolean, isObject, isText, listOf } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";

/**
 * Decodes the list of connections (clay-api.md section 7): a bare array, tolerated wrapped in `{results}`.
 * Names, owners and credentials are dropped here. Null, with a drift, when it is no list.
 */
export function decodeAppAccounts(body: unknown, log: DriftLog): Account[] | null {
  const wrapped = Array.isArray(body) ? body : (body as { results?: unknown } | null)?.results;
  const entries = log.required(listOf(isObject), wrapped, "");
  if (entries === null) return null;
  log.count(Array.isArray(body) ? "bare" : "{results}");
  return entries.flatMap((entry) => {
    const id = log.required(isText, entry.id, "[].id");
    if (id === null || (entry.deletedAt !== undefined && entry.deletedAt !== null)) return [];
    return [
      {
        id,
        providerType: log.optional(isText, entry.appAccountTypeId, "[].appAccountTypeId"),
        isShared: log.required(isBoolean, entry.isSharedPublicKey, "[].isSharedPublicKey"),
      },
    ];
  });
}
