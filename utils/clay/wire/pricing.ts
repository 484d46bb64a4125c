import type { Action, EraPrice } from "../../model/table.ts";
import { isAmount, isObject, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { toDecimal } from "./literal.ts";

/**
 * Reads the `pricing` of an action definition: a block per price era, with the root as the older form of both
 * (clay-api.md section 6.2). Null when the page delivered no price at all.
 */
export function decodePricing(value: unknown, log: DriftLog, path: string): Action["pricing"] {
  const pricing = log.optional(isObject, value, path);
  if (pricing === null) return null;
  const root = decodeEra(pricing, log, path);
  const era = (key: string) => {
    const block = log.optional(isObject, pricing[key], `${path}.${key}`);
    return block === null ? root : (decodeEra(block, log, `${path}.${key}`) ?? root);
  };
  const legacy = era("prePricingChange2026");
  const modern = era("postPricingChange2026");
  return legacy === null && modern === null ? null : { legacy, modern };
}

function decodeEra(block: LooseObject, log: DriftLog, path: string): EraPrice | null {
  const bucket = log.optional(isObject, block.credits, `${path}.credits`) ?? {};
  const ownKey = log.optional(isObject, block.usesPrivateKeyCredits, `${path}.usesPrivateKeyCredits`) ?? {};
  const amount = (value: unknown, key: string) => toDecimal(log.optional(isAmount, value, `${path}.${key}`));
  const credits = amount(bucket.basic, "credits.basic");
  const actions = amount(bucket.actionExecution, "credits.actionExecution");
  const ownKeyCredits = amount(ownKey.basic, "usesPrivateKeyCredits.basic");
  if (credits === null && actions === null && ownKeyCredits === null) return null;
  // Only what is absent is free: a figure that stands there and cannot be read leaves the price unknown.
  if (actions === null && isGiven(bucket.actionExecution)) return null;
  // A bucket that names actions but no credits is how the catalogue writes "no credits" (HTTP API, exports).
  const noCredits = actions === null || isGiven(bucket.basic) ? null : "0";
  return { credits: credits ?? noCredits, ownKeyCredits, actions: actions ?? "0" };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
