import { billingPlans } from "../catalogue/plans.ts";
import { notFound } from "../clay-error.ts";
import { PLANTED_SECRET } from "../planted-secret.ts";
import type { WorkspaceState } from "../workspace-state.ts";
import { type Call, type Endpoint, endpoint, workspaceOf } from "./endpoint.ts";

const LIMIT = 5_000;

/** Who is signed in, the workspaces, their accounts, plans and limits (clay-api.md sections 7 and 8). */
export const WORKSPACE_ENDPOINTS: Endpoint[] = [
  endpoint("GET", "/v3/me", () => ({
    id: 7301,
    email: `${PLANTED_SECRET}-me@northwind.example`,
    fullName: `${PLANTED_SECRET} Me`,
    username: "northwind",
    role: "user",
    apiToken: `${PLANTED_SECRET}-api-token`,
    features: {},
    sessionState: { last_workspace_visited_id: 481516 },
  })),
  endpoint("GET", "/v3/my-workspaces", ({ state }) => ({ results: answers(state.workspaces) })),
  endpoint("GET", "/v3/users/*/workspaces", ({ state }) => ({ results: answers(state.workspaces) })),
  endpoint("GET", "/v3/workspaces/*", (call) => responseOf(call)),
  endpoint("GET", "/v3/workspaces/*/app-accounts", (call) => workspaceOf(call).accounts),
  // The stand-in's own, after the form of what the list holds: Clay's request has not been published.
  endpoint("POST", "/v3/workspaces/*/app-accounts", (call) => {
    const { accounts } = workspaceOf(call);
    const type = String(call.body.appAccountTypeId);
    const account = {
      id: `aa_0tadded${String(accounts.length).padStart(9, "0")}`,
      name: `${PLANTED_SECRET} added ${type}`,
      appAccountTypeId: type,
      isSharedPublicKey: false,
      obfuscatedCredentials: `${PLANTED_SECRET}-credentials-${type}`,
    };
    accounts.push(account);
    return account;
  }),
  endpoint("GET", "/v3/app-accounts", ({ state, query }) => {
    const id = query.get("workspaceId");
    return id === null ? state.workspaces.flatMap(({ accounts }) => accounts) : state.workspace(id).accounts;
  }),
  endpoint("GET", "/v3/app-accounts/types", ({ state }) => {
    const types = state.workspaces.flatMap(({ accounts }) => accounts.map(({ appAccountTypeId }) => appAccountTypeId));
    return [...new Set(types)].map((id) => ({ id, displayName: id }));
  }),
  endpoint("GET", "/v3/billingplans/*", (call) => {
    const { billingPlanType, creditBudgets } = responseOf(call);
    return billingPlans(billingPlanType ?? "launch", creditBudgets?.basic ?? 0);
  }),
  // No shape of these three is public (clay-api.md section 14): only that they are asked.
  endpoint("GET", "/v3/subscriptions/*", (call) => ({
    id: `${PLANTED_SECRET}-subscription`,
    workspaceId: responseOf(call).id,
    paymentMethod: { last4: PLANTED_SECRET, owner: `${PLANTED_SECRET} Owner` },
  })),
  endpoint("GET", "/v3/credit-accrual", () => ({ accruals: [{ type: "monthly", note: `${PLANTED_SECRET} grant` }] })),
  endpoint("GET", "/v3/workspaces/*/credit-limits/workbook/*/balance", (call) => ({
    balance: LIMIT - usedIn(call),
    note: `${PLANTED_SECRET} note`,
  })),
  endpoint("GET", "/v3/workspaces/*/default-credit-limits", () => ({ defaultLimit: LIMIT, appliesTo: "workbook" })),
];

function responseOf(call: Call): NonNullable<WorkspaceState["response"]> {
  const { response } = workspaceOf(call);
  if (response === null) throw notFound(`Workspace ${call.params[0]}`);
  return response;
}

function answers(workspaces: WorkspaceState[]): unknown[] {
  return workspaces.flatMap(({ response }) => (response === null ? [] : [response]));
}

function usedIn(call: Call): number {
  const workspace = workspaceOf(call);
  const tables = call.state.tablesOf(workspace).filter(({ table }) => table.workbookId === call.params[1]);
  const ids = tables.map(({ table }) => table.id);
  const entries = workspace.ledger.entries.filter(({ tableId }) => ids.includes(tableId));
  return entries.reduce((sum, { credits }) => sum + credits, 0);
}
