import { notFound } from "../clay-error.ts";
import type { ClayState, TableState } from "../clay-state.ts";
import type { WorkspaceState } from "../workspace-state.ts";

/** How the stand-in differs from its usual self. */
export interface Behaviour {
  /** Pads the catalogue to Clay's own size; 0 leaves it small. */
  catalogueMegabytes: number;
  /** Answers the first ask for run statuses of each table with `"_pending"`, as Clay does while it warms a cache. */
  isRunStatusPendingAtFirst: boolean;
}

/** What an endpoint is told about one request. */
export interface Call {
  state: ClayState;
  behaviour: Behaviour;
  /** Named parts of the path, in the order of the pattern. */
  params: string[];
  query: URLSearchParams;
  /** Parsed JSON body; an empty object when there was none. */
  body: Record<string, unknown>;
}

export interface Endpoint {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: RegExp;
  answer: (call: Call) => unknown;
}

/** @param path with `*` for one part */
export const endpoint = (method: Endpoint["method"], path: string, answer: Endpoint["answer"]): Endpoint => ({
  method,
  path: new RegExp(`^${path.replaceAll("*", "([^/]+)")}/?$`),
  answer,
});

export const tableOf = ({ state, params }: Call, at = 0): TableState => state.byId(params[at] ?? "");

export const workspaceOf = ({ state, params }: Call, at = 0): WorkspaceState => state.workspace(params[at]);

/** The rows of a table. @throws ClayError 404 when the folder brings no count */
export function rowsOf({ rows, table }: TableState): number {
  if (rows === null) throw notFound(`Count of table ${table.id}`);
  return rows;
}
