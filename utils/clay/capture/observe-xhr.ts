import { type Match, matchEndpoint } from "./match-endpoint.ts";
import {
  baseAddress,
  eventTarget,
  listen,
  whenIdle,
  xhrHeader,
  xhrResponse,
  xhrResponseText,
  xhrResponseType,
  xhrResponseUrl,
  xhrStatus,
} from "./page-natives.ts";
import { newWeakMap, stringify, toUpperCase, urlHref, weakDelete, weakGet, weakSet } from "./safe-globals.ts";
import { isReadable, requestTextOrNull, type Sink } from "./sink.ts";
import { wrapMethod } from "./wrap-method.ts";

interface Pending {
  match: Match;
  request: string | null;
}

/**
 * Watches the page's XMLHttpRequest through `open` and `send` on its prototype, so the class, its instances and its subclasses stay
 * what they were. `open` notes which endpoint the object is for, `send` adds one `load` listener. Addresses that are neither
 * text nor a URL object are passed over: turning them into text a second time could be noticed.
 */
export function observeXhr(sink: Sink): void {
  const pending = newWeakMap<object, Pending>();
  // One function for every request: adding it to the same object again has no effect, so a reused object has it once.
  const onLoad = (event: Event) => {
    try {
      read(sink, pending, eventTarget(event) as XMLHttpRequest);
    } catch {
      // Whatever goes wrong on our side stays on our side.
    }
  };
  wrapMethod(XMLHttpRequest.prototype, "open", (native, self, args) => {
    const result = native(self, args);
    try {
      noteOpen(sink, pending, self as XMLHttpRequest, args);
    } catch {
      // As above.
    }
    return result;
  });
  wrapMethod(XMLHttpRequest.prototype, "send", (native, self, args) => {
    try {
      const noted = sink.isOpen() ? weakGet(pending, self as XMLHttpRequest) : undefined;
      if (noted !== undefined) {
        noted.request = requestTextOrNull(noted.match.endpoint, args.length > 0 ? args[0] : null);
        listen(self as XMLHttpRequest, "load", onLoad);
      }
    } catch {
      // As above.
    }
    return native(self, args);
  });
}

function noteOpen(sink: Sink, pending: WeakMap<object, Pending>, xhr: XMLHttpRequest, args: readonly unknown[]): void {
  weakDelete(pending, xhr);
  if (!sink.isOpen() || args.length < 2) return;
  const method = args[0];
  const address = typeof args[1] === "string" ? args[1] : urlHref(args[1]);
  if (typeof method !== "string") return;
  const match = matchEndpoint(toUpperCase(method), address, baseAddress(document));
  if (match !== null) weakSet(pending, xhr, { match, request: null });
}

function read(sink: Sink, pending: WeakMap<object, Pending>, xhr: XMLHttpRequest): void {
  const noted = weakGet(pending, xhr);
  weakDelete(pending, xhr);
  const status = xhrStatus(xhr);
  if (noted === undefined || !sink.isOpen() || status < 200 || status > 299 || status === 204 || status === 205) return;
  const { match, request } = noted;
  // Another address than the one asked for means a redirect.
  if (xhrResponseUrl(xhr) !== match.address) return;
  if (!isReadable(match.endpoint, xhrHeader(xhr, "content-type"), xhrHeader(xhr, "content-length"))) return;
  const type = xhrResponseType(xhr);
  if (type === "" || type === "text") sink.hand(match, request, xhrResponseText(xhr));
  if (type === "json") handParsed(sink, match, request, xhrResponse(xhr));
}

/** The browser parsed the text away, so it is written anew, when the app has nothing to do. The app may change the value until then. */
function handParsed(sink: Sink, match: Match, request: string | null, value: unknown): void {
  if (value === null || value === undefined) return;
  whenIdle(() => {
    try {
      const text = sink.isOpen() ? stringify(value) : undefined;
      if (typeof text === "string") sink.hand(match, request, text);
    } catch {
      // As above.
    }
  });
}
