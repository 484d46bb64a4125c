import { type Match, matchApiAddress, readApiAddress } from "./match-endpoint.ts";
import {
  baseAddress,
  cloneResponse,
  headerValue,
  requestMethod,
  requestUrl,
  responseBodyUsed,
  responseHeaders,
  responseOk,
  responseRedirected,
  responseStatus,
  responseText,
  responseType,
} from "./page-natives.ts";
import { getOwnPropertyDescriptor, getPrototypeOf, toUpperCase, urlHref, whenSettled } from "./safe-globals.ts";
import { isReadable, requestTextOrNull, type Sink } from "./sink.ts";
import { wrapMethod } from "./wrap-method.ts";

const ignore = () => {};

/**
 * Watches the page's `fetch`. The app gets the very promise that the native call returned; we look on from the side, and only at
 * allow-listed addresses. Two limits. A promise cannot be watched without counting as handled, so for those addresses a
 * failed fetch on which the app itself put no handler at all raises no `unhandledrejection`. And the body of a `Request`
 * object is not handed over: reading it would mean to copy it before the call.
 */
export function observeFetch(sink: Sink): void {
  wrapMethod(window, "fetch", (native, self, args) => {
    const result = native(self, args);
    try {
      if (sink.isOpen()) watch(sink, result, args);
    } catch {
      // Whatever goes wrong on our side stays on our side.
    }
    return result;
  });
}

function watch(sink: Sink, result: unknown, args: readonly unknown[]): void {
  const call = readCallOrNull(args.length > 0 ? args[0] : undefined, args.length > 1 ? args[1] : undefined);
  if (call === null) return;
  whenSettled(
    result as Promise<Response>,
    (response) => {
      try {
        read(sink, call.match, call.request, response);
      } catch {
        // As above: a response that cannot be copied is the app's alone.
      }
    },
    ignore,
  );
}

function read(sink: Sink, match: Match, request: string | null, response: Response): void {
  if (!sink.isOpen() || !isPlainSuccess(response)) return;
  const headers = responseHeaders(response);
  if (!isReadable(match.endpoint, headerValue(headers, "content-type"), headerValue(headers, "content-length"))) return;
  // The copy is read at once and to its end: an unread copy would keep the body in memory.
  whenSettled(
    responseText(cloneResponse(response)),
    (text) => {
      try {
        sink.hand(match, request, text);
      } catch {
        // As above.
      }
    },
    ignore,
  );
}

/**
 * A type other than these two is an opaque answer or a `Response` that a script made: that one may be a stream without an end, and
 * copying it would keep every byte.
 */
function isPlainSuccess(response: Response): boolean {
  const type = responseType(response);
  const status = responseStatus(response);
  return (
    responseOk(response) &&
    status !== 204 &&
    status !== 205 &&
    (type === "cors" || type === "basic") &&
    !responseRedirected(response) &&
    !responseBodyUsed(response)
  );
}

function readCallOrNull(input: unknown, init: unknown): { match: Match; request: string | null } | null {
  const address = typeof input === "string" ? input : nativeOrNull(urlHref, input);
  const requested = address === null ? nativeOrNull(requestUrl, input) : address;
  if (requested === null) return null;
  const api = readApiAddress(requested, baseAddress(document));
  if (api === null) return null;
  const given = plainValue(init, "method");
  const method = given !== undefined ? given : address === null ? requestMethod(input) : "GET";
  if (typeof method !== "string") return null;
  const match = matchApiAddress(toUpperCase(method), api);
  if (match === null) return null;
  return { match, request: requestTextOrNull(match.endpoint, plainValue(init, "body")) };
}

/** A native getter's value, or null when the object is not of its class. An object that only turns into text is never asked to. */
function nativeOrNull(getter: (self: unknown) => string, object: unknown): string | null {
  try {
    return getter(object);
  } catch {
    return null;
  }
}

/**
 * A value of the options as the browser saw it, undefined when absent. A getter would notice that it is read twice, so it is not
 * called: it gives null, and with a method of null the call is not captured.
 */
function plainValue(options: unknown, name: string): unknown {
  let holder: unknown = options;
  for (let depth = 0; depth < 10 && typeof holder === "object" && holder !== null; depth += 1) {
    const descriptor = getOwnPropertyDescriptor(holder, name);
    if (descriptor !== undefined) return descriptor.get === undefined ? descriptor.value : null;
    holder = getPrototypeOf(holder);
  }
  return undefined;
}
