import * as z from "zod/mini";
import type { Account } from "../../model/workspace.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";

/**
 * Decodes the list of connections (clay-api.md section 7): a bare array, tolerated wrapped in `{results}`.
 * Names, owners and credentials are dropped here. Null, with a drift, when it is no list.
 */
export function decodeAppAccounts(body: unknown, log: DriftLog): Account[] | null {
  const wrapped = Array.isArray(body) ? body : (body as { results?: unknown } | null)?.results;
  const entries = log.required(z.array(looseObject), wrapped, "");
  if (entries === null) return null;
  log.count(Array.isArray(body) ? "bare" : "{results}");
  return entries.flatMap((entry) => {
    const id = log.required(z.string(), entry.id, "[].id");
    if (id === null || (entry.deletedAt !== undefined && entry.deletedAt !== null)) return [];
    return [
      {
        id,
        providerType: log.optional(z.string(), entry.appAccountTypeId, "[].appAccountTypeId"),
        isShared: log.required(z.boolean(), entry.isSharedPublicKey, "[].isSharedPublicKey"),
      },
    ];
  });
}
