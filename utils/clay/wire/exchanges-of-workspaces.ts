import type { UsageSpan } from "../../model/usage.ts";
import { decodeActionTiers } from "./action-tiers.ts";
import { decodeAppAccounts } from "./app-accounts.ts";
import { decodeBillingPlan } from "./billing-plan.ts";
import { decodeDefaultCreditLimit } from "./default-credit-limit.ts";
import { type Decoder, ofReply } from "./exchange.ts";
import { decodeFunctions } from "./functions.ts";
import { decodeModelBaseCosts } from "./model-base-costs.ts";
import { decodeSignal } from "./signal.ts";
import { decodeSignalCost } from "./signal-cost.ts";
import { decodeSignals } from "./signals.ts";
import { decodeSource } from "./source.ts";
import { decodeSources } from "./sources.ts";
import { decodeUsageByColumn } from "./usage-by-column.ts";
import { decodeUsageByRun } from "./usage-by-run.ts";
import { decodeUsageByTime } from "./usage-by-time.ts";
import { decodeWorkspaceUsage } from "./usage-workspace.ts";
import { decodeWorkspace } from "./workspace.ts";

/** Plans, prices, connections, usage, sources, signals and functions, by the endpoint's name in the capture's list. */
export const EXCHANGES_OF_WORKSPACES: Record<string, Decoder> = {
  "model-base-costs": ofReply(["workspaceId"], decodeModelBaseCosts, (costs, { workspaceId }) => ({
    kind: "model-costs",
    workspaceId,
    costs,
  })),
  "action-tiers": ofReply([], decodeActionTiers, (tiers) => ({ kind: "action-tiers", tiers })),
  "app-accounts": ofReply(["workspaceId"], decodeAppAccounts, (accounts, { workspaceId }) => ({
    kind: "accounts",
    workspaceId,
    accounts,
  })),
  workspace: ofReply([], decodeWorkspace, (workspace) => ({ kind: "workspace", workspace })),
  "billing-plan": ofReply(["workspaceId"], decodeBillingPlan, (plan, { workspaceId }) => ({
    kind: "billing-plan",
    workspaceId,
    plan,
  })),
  "default-credit-limit": ofReply(["workspaceId"], decodeDefaultCreditLimit, (limit, { workspaceId }) => ({
    kind: "default-credit-limit",
    workspaceId,
    limit,
  })),
  "usage-workspace": ofReply(["workspaceId"], decodeWorkspaceUsage, (usage, { workspaceId }, params) => ({
    kind: "workspace-usage",
    workspaceId,
    span: spanOf(params),
    usage,
  })),
  "usage-by-time": ofReply(["tableId"], decodeUsageByTime, (spans, { tableId }, params) => ({
    kind: "time-usage",
    tableId,
    span: spanOf(params),
    spans,
  })),
  "usage-by-column": ofReply(["tableId"], decodeUsageByColumn, (columns, { tableId }, params) => ({
    kind: "column-usage",
    tableId,
    span: spanOf(params),
    columns,
  })),
  "usage-by-run": ofReply(["tableId"], decodeUsageByRun, (runs, { tableId }, params) => ({
    kind: "run-usage",
    tableId,
    span: spanOf(params),
    runs,
  })),
  sources: ofReply([], decodeSources, (sources, _ids, { tableId }) => ({
    kind: "sources",
    tableId: tableId ?? null,
    sources,
  })),
  source: ofReply([], decodeSource, (source) => ({ kind: "sources", tableId: null, sources: [source] })),
  signals: ofReply(["workspaceId"], decodeSignals, (signals, { workspaceId }) => ({
    kind: "signals",
    workspaceId,
    isWhole: true,
    signals,
  })),
  signal: ofReply(["workspaceId"], decodeSignal, (signal, { workspaceId }) => ({
    kind: "signals",
    workspaceId,
    isWhole: false,
    signals: [signal],
  })),
  "signal-cost": ofReply(["workspaceId", "signalId"], decodeSignalCost, (cost, ids) => ({
    kind: "signal-cost",
    workspaceId: ids.workspaceId,
    signalId: ids.signalId,
    cost,
  })),
  functions: functions(true),
  "functions-some": functions(false),
};

function functions(isWhole: boolean): Decoder {
  return ofReply(["workspaceId"], decodeFunctions, (list, { workspaceId }) => ({
    kind: "functions",
    workspaceId,
    isWhole,
    functions: list,
  }));
}

function spanOf({ from, to, days }: Record<string, string>): UsageSpan {
  return { from: from ?? null, to: to ?? null, days: days === undefined ? null : Number(days) };
}
