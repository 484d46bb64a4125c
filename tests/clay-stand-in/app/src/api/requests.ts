import type { Account, ActionDefinition, Field, Row, RunStatusResponse, Table } from "../../../server/wire.ts";
import { fetchJson, xhr } from "./client.ts";

export interface Workspace {
  id: number;
  name: string;
  billingPlanType?: string;
  credits?: { basic?: number; actionExecution?: number };
  creditBudgets?: { basic?: number; actionExecution?: number };
}

export interface Workbook {
  id: string;
  name: string;
  settings: { firstTableId?: string };
}

/** The first three go over XHR, as do all calls about fields and records; the newer ones over fetch. */
export async function getTable(tableId: string, viewId: string | null, signal: AbortSignal): Promise<Table> {
  const extra = viewId === null ? {} : { extraDataViewId: viewId };
  const params = { ...extra, includeExtraData: true };
  return (await xhr.get<{ table: Table }>(`/tables/${tableId}`, { params, signal })).data.table;
}

export async function getCount(tableId: string, signal: AbortSignal): Promise<number> {
  const { data } = await xhr.get<{ tableTotalRecordsCount: number }>(`/tables/${tableId}/count`, { signal });
  return data.tableTotalRecordsCount;
}

export async function getMe(signal: AbortSignal): Promise<{ username: string }> {
  return (await xhr.get<{ username: string }>("/me", { signal })).data;
}

export async function getRowIds(tableId: string, viewId: string, signal: AbortSignal): Promise<string[]> {
  const path = `/tables/${tableId}/views/${viewId}/records/ids`;
  return (await xhr.get<{ results: string[] }>(path, { signal })).data.results;
}

export async function getRows(tableId: string, recordIds: string[]): Promise<Row[]> {
  return (await xhr.post<{ results: Row[] }>(`/tables/${tableId}/bulk-fetch-records`, { recordIds })).data.results;
}

export async function getTabs(workbookId: string, signal: AbortSignal): Promise<Table[]> {
  return (await xhr.get<Table[]>(`/workbooks/${workbookId}/tables`, { signal })).data;
}

export const getWorkspace = (id: string, signal: AbortSignal): Promise<Workspace> =>
  fetchJson(`/workspaces/${id}`, signal);

export const getAccounts = (id: string, signal: AbortSignal): Promise<Account[]> =>
  fetchJson(`/workspaces/${id}/app-accounts`, signal);

export async function getAccountTypes(signal: AbortSignal): Promise<string[]> {
  return (await fetchJson<{ id: string }[]>("/app-accounts/types", signal)).map(({ id }) => id);
}

/** Saves a connection. The request is the stand-in's own: Clay's has not been published. */
export async function postAccount(id: string, account: { appAccountTypeId: string; apiKey: string }): Promise<void> {
  await xhr.post(`/workspaces/${id}/app-accounts`, account);
}

export const getWorkbooks = (id: string, signal: AbortSignal): Promise<Workbook[]> =>
  fetchJson(`/workspaces/${id}/workbooks`, signal);

export const getRunStatus = (id: string, tableId: string, signal?: AbortSignal): Promise<RunStatusResponse> =>
  fetchJson(`/workspaces/${id}/tables/${tableId}/fields/runstatus`, signal);

/** A function as the picker offers it (clay-api.md section 10). */
export interface FunctionEntry {
  table: { id: string; name: string };
  sourceId: string | null;
  cost: number;
}

export async function getActions(id: string, signal: AbortSignal): Promise<ActionDefinition[]> {
  const path = `/actions?workspaceId=${id}`;
  return (await fetchJson<{ actions: ActionDefinition[] }>(path, signal)).actions;
}

export async function getFunctions(id: string, signal: AbortSignal): Promise<FunctionEntry[]> {
  const path = `/workspaces/${id}/subroutines`;
  return (await fetchJson<{ subroutines: FunctionEntry[] }>(path, signal)).subroutines;
}

export async function patchTable(tableId: string, body: Partial<Table>): Promise<Table> {
  return (await xhr.patch<Table>(`/tables/${tableId}`, body)).data;
}

export async function patchField(tableId: string, fieldId: string, body: Partial<Field>): Promise<Field> {
  return (await xhr.patch<Field>(`/tables/${tableId}/fields/${fieldId}`, body)).data;
}

export async function postField(tableId: string, body: Partial<Field> & { activeViewId: string }): Promise<Field> {
  return (await xhr.post<{ field: Field }>(`/tables/${tableId}/fields`, body)).data.field;
}

export async function deleteField(tableId: string, fieldId: string): Promise<void> {
  await xhr.delete(`/tables/${tableId}/fields/${fieldId}`);
}

/** Which rows a run takes; all variants that Clay's page was seen to send (clay-api.md section 5.1). */
export type RunRecords =
  | { recordIds: string[] }
  | { viewId: string }
  | { viewIdTopRecords: { viewId: string; numRecords?: number } };

export interface RunRequest {
  fieldIds: string[];
  runRecords: RunRecords;
  /** Name of the component that asks: only `RunNumRowsModal` has been seen. */
  callerName: string;
  /** Also runs, and first clears, cells that have a result. */
  forceRun: boolean;
}

export async function patchRun(tableId: string, request: RunRequest): Promise<void> {
  await xhr.patch(`/tables/${tableId}/run`, request);
}

/** "Stop". The request is the stand-in's own: Clay's has not been published. */
export async function patchStop(tableId: string): Promise<void> {
  await xhr.patch(`/tables/${tableId}/stop-run`, {});
}

/** One record with all that is known of its cells, asked when a cell is opened (clay-api.md section 4.6). */
export async function getRecord(tableId: string, recordId: string, signal: AbortSignal): Promise<Row> {
  return (await xhr.get<Row>(`/tables/${tableId}/records/${recordId}`, { signal })).data;
}
