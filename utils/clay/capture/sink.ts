import { type Endpoint, MAX_REQUEST } from "./endpoints.ts";
import type { Match } from "./match-endpoint.ts";
import { postToPort } from "./page-natives.ts";
import { endsWith, indexOf, slice, toLowerCase, trim } from "./safe-globals.ts";

/** Where finished exchanges go. Page world. */
export interface Sink {
  /** False after the bridge has gone: from then on nothing is read or sent. */
  isOpen: () => boolean;
  /** Hands one exchange over, unless its text is longer than the endpoint allows. */
  hand: (match: Match, request: string | null, response: string) => void;
}

/**
 * A sink that writes to the port. Exchanges go one way; the one thing that ever comes back, whatever it says, means that the
 * bridge has gone. A port's `close` event would say the same, but Chromium 156 has none.
 */
export function createSink(port: MessagePort): Sink {
  let isOpen = true;
  port.onmessage = () => {
    isOpen = false;
    port.close();
  };
  return {
    isOpen: () => isOpen,
    hand: ({ endpoint, params }, request, response) => {
      if (!isOpen || response.length > endpoint.maxResponse) return;
      // No prototype, so that nothing the page adds to Object.prototype comes along.
      postToPort(port, { __proto__: null, endpoint: endpoint.name, params, request, response });
    },
  };
}

/** The request body that may be handed over: text of an allowed length for an endpoint that wants it, else null. */
export function requestTextOrNull(endpoint: Endpoint, body: unknown): string | null {
  return endpoint.wantsRequest && typeof body === "string" && body.length <= MAX_REQUEST ? body : null;
}

/**
 * Whether a response may be read at all, by its headers: JSON or no type given, and not longer than allowed. Line-delimited
 * JSON is a stream and is refused: its copy would never end. The length is that of the compressed body, so it only refuses.
 */
export function isReadable(endpoint: Endpoint, contentType: string | null, contentLength: string | null): boolean {
  if (contentLength !== null && +contentLength > endpoint.maxResponse) return false;
  if (contentType === null || contentType === "") return true;
  const end = indexOf(contentType, ";");
  const type = toLowerCase(trim(end === -1 ? contentType : slice(contentType, 0, end)));
  return type === "application/json" || type === "text/json" || endsWith(type, "+json");
}
