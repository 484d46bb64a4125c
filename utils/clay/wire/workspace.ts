import * as z from "zod/mini";
import type { Workspace } from "../../model/workspace.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";
import { readMeter, usdFromCents } from "./figures.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}` (clay-api.md section 8.2), bare or wrapped in `{workspace}`: plan, balances and the price
 * of a credit. Names, addresses and billing data are dropped here. Null, with a drift, when it has no id.
 */
export function decodeWorkspace(body: unknown, log: DriftLog): Workspace | null {
  const envelope = log.required(looseObject, body, "");
  if (envelope === null) return null;
  const workspace = log.optional(looseObject, envelope.workspace, "workspace") ?? envelope;
  const id = log.required(z.union([z.string(), z.number()]), workspace.id, "id");
  if (id === null) return null;
  log.count(workspace === envelope ? "bare" : "{workspace}");
  const cents = log.optional(z.number(), workspace.centsPerCredit, "centsPerCredit");
  return {
    id: String(id),
    planType: log.optional(z.string(), workspace.billingPlanType, "billingPlanType"),
    balance: decodeMeters(workspace.credits, "credits", log),
    allotment: decodeMeters(workspace.creditBudgets, "creditBudgets", log),
    usdPerCredit: usdFromCents(cents),
  };
}

function decodeMeters(value: unknown, path: string, log: DriftLog): Workspace["balance"] {
  const meters = log.optional(looseObject, value, path) ?? {};
  const amount = (key: string) => readMeter(meters[key], log, `${path}.${key}`);
  return { credits: amount("basic"), actions: amount("actionExecution") };
}
