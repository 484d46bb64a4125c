import * as z from "zod/mini";
import type { DefaultCreditLimit } from "../../model/billing-plan.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";
import { readMeter } from "./figures.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}/default-credit-limits?appliesTo=workbook` (clay-api.md section 8.5). A workspace without a
 * default may answer nothing or 0, which is no limit of zero credits. Null, with a drift, when it is no object.
 */
export function decodeDefaultCreditLimit(body: unknown, log: DriftLog): DefaultCreditLimit | null {
  const limits = log.required(looseObject, body, "");
  if (limits === null) return null;
  const isSet = log.optional(z.number(), limits.defaultLimit, "defaultLimit") !== 0;
  return { credits: isSet ? readMeter(limits.defaultLimit, log, "defaultLimit") : null };
}
