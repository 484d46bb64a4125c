import type { IncomingMessage, ServerResponse } from "node:http";
import { badRequest, ClayError, noMatchingUrl } from "./clay-error.ts";
import type { ClayState } from "./clay-state.ts";
import type { Behaviour } from "./endpoints/endpoint.ts";
import { ENDPOINTS } from "./endpoints.ts";

const APP_ORIGIN = "https://app.clay.com";

/** One API request as it arrived. */
export interface ReceivedRequest {
  method: string;
  /** With the query: `/v3/tables/t_a?includeExtraData=true`. */
  path: string;
  /** The body text; empty when there was none. */
  body: string;
  origin: string | null;
}

/** Answers one API request in Clay's manner: JSON, credentialed CORS for the app's origin only, errors as `{type, message}`. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  state: ClayState,
  behaviour: Behaviour,
  requests: ReceivedRequest[],
): Promise<void> {
  const method = request.method ?? "GET";
  const origin = request.headers.origin ?? null;
  const headers = corsHeaders(origin);
  if (method === "OPTIONS") {
    response.writeHead(204, headers).end();
    return;
  }
  const body = await readBody(request);
  requests.push({ method, path: `${url.pathname}${url.search}`, body, origin });
  const { status, answer } = answerTo(state, behaviour, method, url, body);
  response.writeHead(status, { ...headers, "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(answer));
}

function answerTo(
  state: ClayState,
  behaviour: Behaviour,
  method: string,
  url: URL,
  body: string,
): { status: number; answer: unknown } {
  try {
    for (const { method: verb, path, answer } of ENDPOINTS) {
      const match = verb === method ? path.exec(url.pathname) : null;
      if (match === null) continue;
      const call = { state, behaviour, params: match.slice(1), query: url.searchParams, body: parseBody(body) };
      return { status: 200, answer: answer(call) };
    }
    throw noMatchingUrl(method, url.pathname);
  } catch (error) {
    if (!(error instanceof ClayError)) throw error;
    return {
      status: error.status,
      answer: { type: error.type, message: error.message, details: error.details ?? null },
    };
  }
}

function parseBody(body: string): Record<string, unknown> {
  if (body === "") return {};
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === "object" && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Falls through to the refusal: Clay does not tell bad JSON from a bad body.
  }
  throw badRequest("Invalid body");
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function corsHeaders(origin: string | null): Record<string, string> {
  if (origin !== APP_ORIGIN) return {};
  return {
    "access-control-allow-origin": APP_ORIGIN,
    "access-control-allow-credentials": "true",
    "access-control-allow-methods": "GET,POST,PATCH,PUT,DELETE",
    "access-control-allow-headers": "content-type,x-clay-frontend-version",
    vary: "Origin",
  };
}
