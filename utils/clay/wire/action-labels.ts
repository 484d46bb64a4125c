import { isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";

/**
 * Reads from an action's labels whether only the customer's own key works: either flag says so (clay-api.md section 6.1).
 * Null when the page delivered no labels.
 */
export function decodeRequiresOwnKey(value: unknown, log: DriftLog, path: string): boolean | null {
  const labels = log.optional(isObject, value, path);
  return labels === null ? null : labels.requiresApiKey === true || labels.disableSharedKey === true;
}
