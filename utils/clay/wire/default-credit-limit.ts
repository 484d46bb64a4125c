import type { DefaultCreditLimit } from "../../model/billing-plan.ts";
import { isNumber, isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readMeter } from "./figures.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}/default-credit-limits?appliesTo=workbook` (clay-api.md section 8.5). A workspace without a
 * default may answer nothing or 0, which is no limit of zero credits. Null, with a drift, when it is no object.
 */
export function decodeDefaultCreditLimit(body: unknown, log: DriftLog): DefaultCreditLimit | null {
  const limits = log.required(isObject, body, "");
  if (limits === null) return null;
  const isSet = log.optional(isNumber, limits.defaultLimit, "defaultLimit") !== 0;
  return { credits: isSet ? readMeter(limits.defaultLimit, log, "defaultLimit") : null };
}
