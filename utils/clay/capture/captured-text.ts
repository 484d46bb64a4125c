import { ENDPOINTS, type EndpointName, isId, MAX_REQUEST, type Params, paramNames } from "./endpoints.ts";

/** One finished exchange between the app and Clay's API, as the page-world hook hands it over: text, not yet understood. */
export interface CapturedText {
  endpoint: EndpointName;
  /** The ids in the address. */
  params: Params;
  /** Body of the request, when the endpoint asks for it and the app sent it as text; else null. */
  request: string | null;
  response: string;
}

/**
 * Reads what came through the port. The port is private, but its other end lives in the page's world, so the shape, the
 * endpoint, the ids and both sizes are checked again here. Returns a fresh object with nothing else on it, or null.
 */
export function readCapturedText(value: unknown): CapturedText | null {
  if (!isRecord(value) || !isRecord(value.params)) return null;
  const { endpoint: name, params: given, request, response } = value;
  const endpoint = ENDPOINTS.find((candidate) => candidate.name === name);
  if (endpoint === undefined) return null;
  if (typeof response !== "string" || response.length > endpoint.maxResponse) return null;
  if (request !== null && (!endpoint.wantsRequest || typeof request !== "string")) return null;
  if (request !== null && request.length > MAX_REQUEST) return null;
  const params: Params = {};
  for (const param of paramNames(endpoint)) {
    const id = given[param];
    if (typeof id !== "string" || !isId(param, id)) return null;
    params[param] = id;
  }
  return { endpoint: endpoint.name, params, request, response };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
