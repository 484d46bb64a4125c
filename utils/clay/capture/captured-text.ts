import { ENDPOINTS, type Endpoint, type EndpointName, MAX_REQUEST } from "./endpoints.ts";
import { isParamName, isParamValue, type Params } from "./params.ts";

/** One finished exchange between the app and Clay's API, as the page-world hook hands it over: text, not yet understood. */
export interface CapturedText {
  endpoint: EndpointName;
  /** The ids in the address, and what of the query bears on the answer's meaning. */
  params: Params;
  /** Body of the request, when the endpoint asks for it and the app sent it as text; else null. */
  request: string | null;
  response: string;
}

/**
 * Reads what came through the port. The port is private, but its other end lives in the page's world, so the shape, the
 * endpoint, its values and both sizes are checked again here. Returns a fresh object with nothing else on it, or null.
 */
export function readCapturedText(value: unknown): CapturedText | null {
  if (!isRecord(value) || !isRecord(value.params)) return null;
  const { endpoint: name, params: given, request, response } = value;
  if (typeof response !== "string" || (request !== null && typeof request !== "string")) return null;
  if (request !== null && request.length > MAX_REQUEST) return null;
  for (const endpoint of ENDPOINTS) {
    if (endpoint.name !== name || response.length > endpoint.maxResponse) continue;
    const params = request === null || endpoint.wantsRequest ? readParams(endpoint, given) : null;
    if (params !== null) return { endpoint: endpoint.name, params, request, response };
  }
  return null;
}

function readParams({ segments, query, mayQuery }: Endpoint, given: Record<string, unknown>): Params | null {
  const params: Params = {};
  const needed = [...segments.filter(isParamName), ...query];
  for (const name of [...needed, ...mayQuery]) {
    const value = given[name];
    if (value === undefined && !needed.includes(name)) continue;
    if (typeof value !== "string" || !isParamValue(name, value)) return null;
    params[name] = value;
  }
  return params;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
