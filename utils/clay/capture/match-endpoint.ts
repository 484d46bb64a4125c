import { ENDPOINTS, type Endpoint } from "./endpoints.ts";
import { isParamName, isParamValue, type ParamName, type Params, queryNameOf } from "./params.ts";
import {
  indexOf,
  NativeURL,
  searchParam,
  urlHost,
  urlPathname,
  urlProtocol,
  urlSearch,
  urlSearchParams,
} from "./safe-globals.ts";

export interface Match {
  endpoint: Endpoint;
  params: Params;
  /** The absolute address without its fragment, as a response's own address gives it. */
  address: string;
}

/** An address that Clay's API answers, whether or not it is on the list. */
export interface ApiAddress {
  url: URL;
  path: string;
  /** Where the part below /v3 begins. */
  start: number;
  address: string;
}

/**
 * The allow-listed endpoint that a request goes to, or null. `method` in upper case; `base` is the address that a relative
 * one is resolved against. Never throws.
 */
export function matchEndpoint(method: string, address: string, base: string): Match | null {
  const api = readApiAddress(address, base);
  return api === null ? null : matchApiAddress(method, api);
}

/**
 * An address of Clay's API, or null for any other. The API is https://api.clay.com with an optional /v3 (clay-api.md sections 2
 * and 15). On the app's own host, where a relative address lands, /v3 is required, because /tables/… is a page there.
 */
export function readApiAddress(address: string, base: string): ApiAddress | null {
  const url = parse(address, base);
  if (url === null || urlProtocol(url) !== "https:") return null;
  const host = urlHost(url);
  if (host !== "api.clay.com" && host !== "app.clay.com") return null;
  const path = urlPathname(url);
  const hasVersion = path[0] === "/" && path[1] === "v" && path[2] === "3" && path[3] === "/";
  if (!hasVersion && host === "app.clay.com") return null;
  return { url, path, start: hasVersion ? 3 : 0, address: `https://${host}${path}${urlSearch(url)}` };
}

/** The endpoint on the list that a method and an address of the API make, or null. */
export function matchApiAddress(method: string, { url, path, start, address }: ApiAddress): Match | null {
  for (let index = 0; index < ENDPOINTS.length; index += 1) {
    const endpoint = ENDPOINTS[index] as Endpoint;
    const params = endpoint.method === method ? readParams(endpoint, path, start, url) : null;
    if (params !== null) return { endpoint, params, address };
  }
  return null;
}

function parse(address: string, base: string): URL | null {
  try {
    return new NativeURL(address, base);
  } catch {
    return null;
  }
}

function readParams(endpoint: Endpoint, path: string, start: number, url: URL): Params | null {
  const params = { __proto__: null } as Params;
  let at = start;
  for (let index = 0; index < endpoint.segments.length; index += 1) {
    const expected = endpoint.segments[index] as string;
    if (path[at] !== "/") return null;
    const segment = readSegment(path, at + 1);
    if (isParamName(expected)) {
      if (!isParamValue(expected, segment)) return null;
      params[expected] = segment;
    } else if (segment !== expected) return null;
    at += 1 + segment.length;
  }
  if (at < path.length && !(path[at] === "/" && at + 1 === path.length)) return null;
  return readQuery(endpoint, url, params);
}

function readSegment(path: string, start: number): string {
  let segment = "";
  for (let at = start; at < path.length && path[at] !== "/"; at += 1) segment += path[at];
  return segment;
}

function readQuery({ query, mayQuery, without }: Endpoint, url: URL, params: Params): Params | null {
  for (let index = 0; index < without.length; index += 1) {
    if (indexOf(urlSearch(url), without[index] as string) !== -1) return null;
  }
  for (let index = 0; index < query.length + mayQuery.length; index += 1) {
    const isNeeded = index < query.length;
    const name = (isNeeded ? query[index] : mayQuery[index - query.length]) as ParamName;
    const value = searchParam(urlSearchParams(url), queryNameOf(name));
    if (value === null && !isNeeded) continue;
    if (value === null || !isParamValue(name, value)) return null;
    params[name] = value;
  }
  return params;
}
