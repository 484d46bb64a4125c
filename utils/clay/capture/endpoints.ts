import type { ParamName } from "./params.ts";

export type EndpointName =
  | "table"
  | "table-patch"
  | "field-create"
  | "field-patch"
  | "field-delete"
  | "workbook-tables"
  | "workbook"
  | "view"
  | "table-count"
  | "view-count"
  | "record-ids"
  | "records"
  | "record"
  | "run"
  | "run-status"
  | "actions-catalogue"
  | "model-base-costs"
  | "action-tiers"
  | "app-accounts"
  | "workspace"
  | "billing-plan"
  | "default-credit-limit"
  | "usage-workspace"
  | "usage-by-time"
  | "usage-by-column"
  | "usage-by-run"
  | "sources"
  | "source"
  | "signals"
  | "signal"
  | "signal-cost"
  | "functions"
  | "functions-some";

export interface Endpoint {
  name: EndpointName;
  method: "GET" | "PATCH" | "POST" | "DELETE";
  /** Below the optional /v3. A segment that is a value's name stands for one such value. */
  segments: readonly string[];
  /** Values that must stand in the query. */
  query: readonly ParamName[];
  /** Values that may stand in the query; one that does and is malformed makes the address another. */
  mayQuery: readonly ParamName[];
  /** Texts that must not stand in the query, because they ask for something else. Any other query is ignored. */
  without: readonly string[];
  /** Whether the body of the request is handed over too. */
  wantsRequest: boolean;
  /** Longest response text handed over, in UTF-16 units. */
  maxResponse: number;
}

/** Longest request body handed over, in UTF-16 units. A longer one is replaced by null. */
export const MAX_REQUEST = 2_000_000;

const SPAN: Rest = { mayQuery: ["from", "to", "days"] };
// A report of some people's or some integrations' use would pass for the whole workspace's (clay-api.md section 8.6).
const WHOLE: Rest = { ...SPAN, without: ["ownerIds", "integrations", "isRecurringOnly", "hasCreditLimit"] };
const WITH_REQUEST: Rest = { wantsRequest: true };
const USAGE = "realtime-credit-usage/workspaceId/table/tableId";

/**
 * Everything that the capture may look at; nothing else is read. Paths: clay-api.md sections 3 to 10, and 13 for those with two
 * addresses. Before the options stands the cap in millions of characters, with room above the sizes seen: a table's columns
 * embed their definitions, the catalogue of actions is 25 MB, 500 rows of a wide table are 17 MB. The first row that fits wins.
 */
export const ENDPOINTS: readonly Endpoint[] = [
  row("table", "GET", "tables/tableId", 30),
  row("table-patch", "PATCH", "tables/tableId", 30, WITH_REQUEST),
  row("field-create", "POST", "tables/tableId/fields", 5, WITH_REQUEST),
  row("field-patch", "PATCH", "tables/tableId/fields/fieldId", 5, WITH_REQUEST),
  row("field-delete", "DELETE", "tables/tableId/fields/fieldId", 5),
  row("workbook-tables", "GET", "workbooks/workbookId/tables", 40),
  row("workbook-tables", "GET", "workspaces/workspaceId/workbooks/workbookId/tables", 40),
  row("workbook", "GET", "workspaceId/workbooks/workbookId", 2),
  row("workbook", "GET", "workspaces/workspaceId/workbooks/workbookId", 2),
  row("view", "GET", "tables/tableId/views/viewId", 2),
  row("table-count", "GET", "tables/tableId/count", 0.1),
  row("view-count", "GET", "tables/tableId/views/viewId/count", 0.1),
  row("record-ids", "GET", "tables/tableId/views/viewId/records/ids", 5),
  row("records", "POST", "tables/tableId/bulk-fetch-records", 40),
  row("records", "GET", "tables/tableId/views/viewId/records", 40),
  // The reply alone: the request holds search terms.
  row("records", "POST", "tables/tableId/find", 40),
  row("record", "GET", "tables/tableId/records/recordId", 10),
  row("run", "PATCH", "tables/tableId/run", 0.1, WITH_REQUEST),
  row("run", "PATCH", "workspaces/workspaceId/tables/tableId/run", 0.1, WITH_REQUEST),
  row("run-status", "GET", "workspaces/workspaceId/tables/tableId/fields/runstatus", 5),
  row("actions-catalogue", "GET", "actions", 50, { mayQuery: ["workspaceId"] }),
  row("model-base-costs", "GET", "model-pricing/workspaceId/base-costs", 1),
  row("model-base-costs", "GET", "workspaces/workspaceId/model-pricing/base-costs", 1),
  row("action-tiers", "GET", "action-tiers-with-prices", 1),
  row("app-accounts", "GET", "workspaces/workspaceId/app-accounts", 5),
  row("app-accounts", "GET", "app-accounts", 5, { query: ["workspaceId"] }),
  row("workspace", "GET", "workspaces/workspaceId", 2),
  row("billing-plan", "GET", "billingplans/workspaceId", 1),
  row("default-credit-limit", "GET", "workspaces/workspaceId/default-credit-limits", 0.1, { query: ["appliesTo"] }),
  row("usage-workspace", "GET", "credit-reporting/workspaceId/creditReportType/workspace", 10, WHOLE),
  row("usage-by-time", "GET", `${USAGE}/time`, 5, SPAN),
  row("usage-by-column", "GET", `${USAGE}/column`, 5, SPAN),
  row("usage-by-column", "GET", `${USAGE}/column/recent`, 5, SPAN),
  row("usage-by-run", "GET", `${USAGE}/run`, 10, SPAN),
  row("usage-by-run", "GET", `${USAGE}/run/recent`, 10, SPAN),
  row("sources", "GET", "sources", 10, { query: ["tableId"] }),
  row("sources", "GET", "sources", 10, { query: ["workspaceId"] }),
  row("source", "GET", "sources/sourceId", 2),
  row("signals", "GET", "workspaces/workspaceId/trigger-definitions-with-schedule", 5),
  row("signal", "GET", "workspaces/workspaceId/trigger-definitions/signalId", 2),
  row("signal-cost", "GET", "workspaces/workspaceId/trigger-definitions/signalId/estimated-signal-cost", 0.1),
  row("functions", "GET", "workspaces/workspaceId/subroutines", 5, { without: ["subroutineTableIds"] }),
  row("functions-some", "GET", "workspaces/workspaceId/subroutines", 5),
];

type Rest = Partial<Pick<Endpoint, "query" | "mayQuery" | "without" | "wantsRequest">>;

function row(name: EndpointName, method: Endpoint["method"], path: string, millions: number, rest?: Rest): Endpoint {
  const defaults = { query: [], mayQuery: [], without: [], wantsRequest: false };
  return { ...defaults, name, method, segments: path.split("/"), maxResponse: millions * 1_000_000, ...rest };
}
