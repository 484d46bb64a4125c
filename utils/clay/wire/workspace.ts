import * as z from "zod/mini";
import type { Workspace } from "../../model/workspace.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";
import { toDecimal } from "./literal.ts";

// Values this large are placeholders for "unlimited" (clay-api.md section 8.2).
const UNLIMITED_FROM = 1e8;

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
  const cents = log.optional(z.number(), workspace.centsPerCredit, "centsPerCredit");
  return {
    id: String(id),
    planType: log.optional(z.string(), workspace.billingPlanType, "billingPlanType"),
    balance: decodeMeters(workspace.credits, "credits", log),
    allotment: decodeMeters(workspace.creditBudgets, "creditBudgets", log),
    // Twelve digits undo the binary noise of the division (3.826 cents are 0.03826 dollars).
    usdPerCredit: cents === null ? null : toDecimal(Number((cents / 100).toPrecision(12))),
  };
}

function decodeMeters(value: unknown, path: string, log: DriftLog): Workspace["balance"] {
  const meters = log.optional(looseObject, value, path) ?? {};
  const amount = (key: string) => {
    const figure = log.optional(z.number(), meters[key], `${path}.${key}`);
    return figure === null || figure >= UNLIMITED_FROM ? null : toDecimal(figure);
  };
  return { credits: amount("basic"), actions: amount("actionExecution") };
}
