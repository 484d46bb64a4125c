import { keyOf, ONLY } from "../storage/kinds.ts";
import { type Keepers, mergeById } from "./keeper.ts";

/** What holds for a workspace or a workbook: plan, connections, limits, prices, usage, signals. */
export const WORKSPACE_KEEPERS: Keepers<
  | "accounts"
  | "workspace"
  | "workbook"
  | "default-credit-limit"
  | "catalogue"
  | "model-costs"
  | "billing-plan"
  | "action-tiers"
  | "workspace-usage"
  | "signals"
  | "signal-cost"
  | "functions"
> = {
  async accounts({ accounts, tables }, observation, now) {
    await accounts.put(observation.workspaceId, observation.accounts, now);
    return tables.idsOfWorkspace(observation.workspaceId);
  },
  async workspace({ workspaces, tables }, { workspace }, now) {
    await workspaces.put(workspace.id, workspace, now);
    return tables.idsOfWorkspace(workspace.id);
  },
  async workbook({ workbooks }, { workbook }, now) {
    await workbooks.put(workbook.id, workbook, now);
    return [];
  },
  async "default-credit-limit"({ creditLimits }, { workspaceId, limit }, now) {
    await creditLimits.put(workspaceId, limit, now);
    return [];
  },
  async catalogue({ catalogue, tables }, { workspaceId, actions }, now) {
    await catalogue.add(workspaceId, actions, now);
    return workspaceId === null ? tables.ids() : tables.idsOfWorkspace(workspaceId);
  },
  async "model-costs"({ modelCosts, tables }, { workspaceId, costs }, now) {
    await modelCosts.put(workspaceId, costs, now);
    return tables.idsOfWorkspace(workspaceId);
  },
  async "billing-plan"({ billingPlans, tables }, { workspaceId, plan }, now) {
    await billingPlans.put(workspaceId, plan, now);
    return tables.idsOfWorkspace(workspaceId);
  },
  async "action-tiers"({ actionTiers, tables }, { tiers }, now) {
    await actionTiers.put(ONLY, tiers, now);
    return tables.ids();
  },
  async "workspace-usage"({ workspaceUsage }, { workspaceId, span, usage }, now) {
    await workspaceUsage.put(workspaceId, { span, usage }, now);
    return [];
  },
  async signals({ signals, tables }, { workspaceId, isWhole, signals: seen }, now) {
    const known = isWhole ? [] : ((await signals.get(workspaceId))?.value ?? []);
    await signals.put(
      workspaceId,
      mergeById(known, seen, ({ id }) => id),
      now,
    );
    return tables.idsOfWorkspace(workspaceId);
  },
  async "signal-cost"({ signalCosts, tables }, { workspaceId, signalId, cost }, now) {
    await signalCosts.put(keyOf(workspaceId, signalId), cost, now);
    return tables.idsOfWorkspace(workspaceId);
  },
  async functions({ functions, tables }, { workspaceId, isWhole, functions: seen }, now) {
    const known = isWhole ? [] : ((await functions.get(workspaceId))?.value ?? []);
    await functions.put(
      workspaceId,
      mergeById(known, seen, ({ tableId }) => tableId),
      now,
    );
    return tables.idsOfWorkspace(workspaceId);
  },
};
