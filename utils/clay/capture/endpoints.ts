export type EndpointName =
  | "table"
  | "app-accounts"
  | "workspace"
  | "table-count"
  | "run-status"
  | "table-patch"
  | "field-create"
  | "field-patch"
  | "field-delete";

export type ParamName = "workspaceId" | "tableId" | "fieldId";
export type Params = { [Name in ParamName]?: string };

export interface Endpoint {
  name: EndpointName;
  method: "GET" | "PATCH" | "POST" | "DELETE";
  /** Below the optional /v3. A segment that is an id's name stands for one such id. */
  segments: readonly string[];
  /** Ids that stand in the query instead. Any other query is ignored. */
  query: readonly ParamName[];
  /** Whether the body of the request is handed over too. */
  wantsRequest: boolean;
  /** Longest response text handed over, in UTF-16 units. */
  maxResponse: number;
}

/** Longest request body handed over, in UTF-16 units. A longer one is replaced by null. */
export const MAX_REQUEST = 2_000_000;

const MILLION = 1_000_000;

/**
 * Everything that the capture may look at; nothing else is read. Paths: clay-api.md sections 3.1, 3.12, 4.3, 5.2, 7, 8.2.
 * The caps follow its sizes: a table with many columns reaches megabytes, because each column embeds its definition.
 */
export const ENDPOINTS: readonly Endpoint[] = [
  row("table", "GET", "tables/tableId", { maxResponse: 30 * MILLION }),
  row("app-accounts", "GET", "workspaces/workspaceId/app-accounts", { maxResponse: 5 * MILLION }),
  row("app-accounts", "GET", "app-accounts", { maxResponse: 5 * MILLION, query: ["workspaceId"] }),
  row("workspace", "GET", "workspaces/workspaceId", { maxResponse: 2 * MILLION }),
  row("table-count", "GET", "tables/tableId/count", { maxResponse: 100_000 }),
  row("run-status", "GET", "workspaces/workspaceId/tables/tableId/fields/runstatus", { maxResponse: 5 * MILLION }),
  row("table-patch", "PATCH", "tables/tableId", { maxResponse: 30 * MILLION, wantsRequest: true }),
  row("field-create", "POST", "tables/tableId/fields", { maxResponse: 5 * MILLION, wantsRequest: true }),
  row("field-patch", "PATCH", "tables/tableId/fields/fieldId", { maxResponse: 5 * MILLION, wantsRequest: true }),
  row("field-delete", "DELETE", "tables/tableId/fields/fieldId", { maxResponse: 5 * MILLION }),
];

/** The names of the ids that an endpoint's address carries. */
export function paramNames(endpoint: Endpoint): ParamName[] {
  return [...endpoint.segments.filter(isParamName), ...endpoint.query];
}

/**
 * Whether a text has the shape of such an id: digits for a workspace, `t_` and `f_` in front of the others. Field ids may hold
 * underscores, as `f_created_at` does (clay-api.md section 2).
 */
export function isId(name: ParamName, text: string): boolean {
  const prefix = name === "workspaceId" ? "" : name === "tableId" ? "t_" : "f_";
  if (text.length <= prefix.length || text.length > 64) return false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] as string;
    if (index < prefix.length ? char !== prefix[index] : !isIdChar(name, char)) return false;
  }
  return true;
}

function isIdChar(name: ParamName, char: string): boolean {
  if (char >= "0" && char <= "9") return true;
  if (name === "workspaceId") return false;
  return (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || (char === "_" && name === "fieldId");
}

/** Whether a segment stands for an id. */
export function isParamName(segment: string): segment is ParamName {
  return segment === "workspaceId" || segment === "tableId" || segment === "fieldId";
}

function row(
  name: EndpointName,
  method: Endpoint["method"],
  path: string,
  rest: { maxResponse: number; query?: ParamName[]; wantsRequest?: boolean },
): Endpoint {
  return { name, method, segments: path.split("/"), query: [], wantsRequest: false, ...rest };
}
