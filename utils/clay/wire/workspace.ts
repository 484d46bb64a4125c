import type { Workspace } from "../../model/workspace.ts";
import { isNumber, isObject, isText, isTextOrNumber } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readMeter, usdFromCents } from "./figures.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}` (clay-api.md section 8.2), bare or wrapped in `{workspace}`: plan, balances and the price
 * of a credit. Names, addresses and billing data are dropped here. Null, with a drift, when it has no id.
 */
export function decodeWorkspace(body: unknown, log: DriftLog): Workspace | null {
  const envelope = log.required(isObject, body, "");
  if (envelope === null) return null;
  const workspace = log.optional(isObject, envelope.workspace, "workspace") ?? envelope;
  const id = log.required(isTextOrNumber, workspace.id, "id");
  if (id === null) return null;
  log.count(workspace === envelope ? "bare" : "{workspace}");
  const cents = log.optional(isNumber, workspace.centsPerCredit, "centsPerCredit");
  return {
    id: String(id),
    planType: log.optional(isText, workspace.billingPlanType, "billingPlanType"),
    balance: decodeMeters(workspace.credits, "credits", log),
    allotment: decodeMeters(workspace.creditBudgets, "creditBudgets", log),
    usdPerCredit: usdFromCents(cents),
  };
}

function decodeMeters(value: unknown, path: string, log: DriftLog): Workspace["balance"] {
  const meters = log.optional(isObject, value, path) ?? {};
  const amount = (key: string) => readMeter(meters[key], log, `${path}.${key}`);
  return { credits: amount("basic"), actions: amount("actionExecution") };
}
