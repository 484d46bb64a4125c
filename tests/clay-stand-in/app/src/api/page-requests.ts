import type { Source, TriggerDefinition } from "../../../server/wire.ts";
import { fetchJson, xhr } from "./client.ts";
import type { Workbook, Workspace } from "./requests.ts";

export interface PriceInfo {
  /** Cents per `billingSchedule`. */
  amount: number;
  basicCredits: number;
  billingSchedule: string;
}

export interface BillingPlans {
  currentPlan: { type: string; displayName: string; priceInfo: PriceInfo };
  publicPlans: { id: string; type: string; displayName: string; priceInfos: PriceInfo[] }[];
}

export interface ActionTier {
  billingPlanId: string;
  actionExecutionLimit: number;
  /** Cents per `billingSchedule`. */
  amount: number;
  billingSchedule: string;
}

export interface WorkbookMap {
  nodes: { id: string; data: { name: string; fieldCount: number; recordCount: number } }[];
  edges: { id: string; source: string; target?: string }[];
}

export interface FunctionEntry {
  table: { id: string; name: string };
  sourceId: string | null;
  cost: number;
  actionExecutionCost: number;
}

export interface SignalCost {
  cost: number;
  chargeUnit: string;
  actionExecutionCost: number;
}

/** Amounts are data credits and actions. */
export const getPlans = (id: string, signal: AbortSignal): Promise<BillingPlans> =>
  fetchJson(`/billingplans/${id}?source=frontend`, signal);

export const getActionTiers = async (signal: AbortSignal): Promise<ActionTier[]> =>
  (await fetchJson<{ result: ActionTier[] }>("/action-tiers-with-prices", signal)).result;

/** No shape of the next two is public (clay-api.md section 14): they are asked and not shown. */
export const getSubscription = (id: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`/subscriptions/${id}`, signal);

export const getAccruals = (id: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`/credit-accrual?workspaceId=${id}`, signal);

export const getMyWorkspaces = async (signal: AbortSignal): Promise<Workspace[]> =>
  (await xhr.get<{ results: Workspace[] }>("/my-workspaces", { signal })).data.results;

/** The paths without the `workspaces` segment are the page's own (clay-api.md section 3.2). */
export const getWorkbook = async (id: string, workbookId: string, signal: AbortSignal): Promise<Workbook> =>
  (await xhr.get<Workbook>(`/${id}/workbooks/${workbookId}`, { signal })).data;

export const getWorkbookMap = async (id: string, workbookId: string, signal: AbortSignal): Promise<WorkbookMap> =>
  (await xhr.get<WorkbookMap>(`/${id}/workbooks/${workbookId}/overview`, { signal })).data;

export const getSources = async (tableId: string, signal: AbortSignal): Promise<Source[]> =>
  (await xhr.get<Source[]>("/sources", { params: { tableId }, signal })).data;

export const getSource = async (sourceId: string, signal: AbortSignal): Promise<Source> =>
  (await xhr.get<Source>(`/sources/${sourceId}`, { signal })).data;

/** The page must send a limit (clay-api.md section 9). */
export const getSourceRuns = async (
  sourceId: string,
  signal: AbortSignal,
): Promise<{ id: string; startedAt: string; status: string }[]> =>
  (await xhr.get(`/sources/${sourceId}/runs`, { params: { limit: 10 }, signal })).data;

export const getSignals = async (id: string, signal: AbortSignal): Promise<TriggerDefinition[]> =>
  (
    await fetchJson<{ triggerDefinitions: TriggerDefinition[] }>(
      `/workspaces/${id}/trigger-definitions-with-schedule`,
      signal,
    )
  ).triggerDefinitions;

export const getSignalCost = async (id: string, signalId: string, signal: AbortSignal): Promise<SignalCost> =>
  (
    await fetchJson<{ signalCost: SignalCost }>(
      `/workspaces/${id}/trigger-definitions/${signalId}/estimated-signal-cost`,
      signal,
    )
  ).signalCost;

export const getFunctions = async (id: string, signal: AbortSignal): Promise<FunctionEntry[]> =>
  (await fetchJson<{ subroutines: FunctionEntry[] }>(`/workspaces/${id}/subroutines`, signal)).subroutines;

/** Both are asked by the import dialog (clay-api.md section 8.5). */
export const getWorkbookLimit = (id: string, workbookId: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`/workspaces/${id}/credit-limits/workbook/${workbookId}/balance`, signal);

export const getDefaultLimit = (id: string, signal: AbortSignal): Promise<unknown> =>
  fetchJson(`/workspaces/${id}/default-credit-limits?appliesTo=workbook`, signal);
