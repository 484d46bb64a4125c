import { fetchJson } from "./client.ts";

/** Spend in data credits and actions; `creditsSpent` of old plans is credits (clay-api.md section 8.6). */
export interface Spend {
  creditsSpent: number;
  actionExecutionCreditsSpent?: number;
  cellCount?: number;
}

export type TimeSpend = Spend & { timestamp: number };
export type ColumnSpend = Spend & { fieldId: string };
export type RunSpend = TimeSpend & { runId: string; columns: ColumnSpend[] };

export interface Report {
  entities: { id: string; entity: { name: string }; credits: number; actionExecutions: number }[];
  unattributedCredits: number;
  unattributedActionExecutions: number;
}

/** The tabs of the usage page, which asks for all of them at once (clay-api.md section 8.6). */
export const REPORT_TYPES = ["workspace", "integration", "signal", "triggerDefinition", "mcp", "api"] as const;

const DAY = 86_400_000;
const DAYS = 30;

export interface TableUsage {
  time: TimeSpend[];
  column: ColumnSpend[];
  run: RunSpend[];
}

/** The three reports of one table: all fire when its usage page opens. */
export async function getTableUsage(id: string, tableId: string, signal: AbortSignal): Promise<TableUsage> {
  const base = `/realtime-credit-usage/${id}/table/${tableId}`;
  const [time, column, run] = await Promise.all([
    fetchJson<TimeSpend[]>(`${base}/time?${timeRange()}&timeAggregationUnit=day&includeActionBreakdown=false`, signal),
    fetchJson<ColumnSpend[]>(`${base}/column?${timeRange()}`, signal),
    fetchJson<RunSpend[]>(`${base}/run?${timeRange()}`, signal),
  ]);
  return { time, column, run };
}

export async function getReports(id: string, signal: AbortSignal): Promise<Record<string, Report>> {
  const ask = (type: string) =>
    fetchJson<Report>(`/credit-reporting/${id}/creditReportType/${type}?${timeRange()}`, signal);
  const answers = await Promise.all(REPORT_TYPES.map(async (type) => [type, await ask(type)] as const));
  return Object.fromEntries(answers);
}

/** The last thirty days, in the bracket style of Clay's queries (clay-api.md section 2). */
function timeRange(): string {
  const now = Date.now();
  const at = (time: number) => encodeURIComponent(new Date(time).toISOString());
  return `timeRange[startTime]=${at(now - DAYS * DAY)}&timeRange[endTime]=${at(now)}`;
}
