import { getterOf, uncurry } from "./safe-globals.ts";

/** Browser natives of the page's world, taken while this file loads; see safe-globals.ts for why. */

export const baseAddress = getterOf<Node, string>(Node.prototype, "baseURI");

export const requestUrl = getterOf<unknown, string>(Request.prototype, "url");
export const requestMethod = getterOf<unknown, string>(Request.prototype, "method");

export const responseOk = getterOf<Response, boolean>(Response.prototype, "ok");
export const responseStatus = getterOf<Response, number>(Response.prototype, "status");
export const responseType = getterOf<Response, ResponseType>(Response.prototype, "type");
export const responseRedirected = getterOf<Response, boolean>(Response.prototype, "redirected");
export const responseBodyUsed = getterOf<Response, boolean>(Response.prototype, "bodyUsed");
export const responseHeaders = getterOf<Response, Headers>(Response.prototype, "headers");
export const cloneResponse = uncurry<(self: Response) => Response>(Response.prototype.clone);
export const responseText = uncurry<(self: Response) => Promise<string>>(Response.prototype.text);
export const headerValue = uncurry<(self: Headers, name: string) => string | null>(Headers.prototype.get);

export const xhrStatus = getterOf<XMLHttpRequest, number>(XMLHttpRequest.prototype, "status");
export const xhrResponseUrl = getterOf<XMLHttpRequest, string>(XMLHttpRequest.prototype, "responseURL");
export const xhrResponseType = getterOf<XMLHttpRequest, XMLHttpRequestResponseType>(
  XMLHttpRequest.prototype,
  "responseType",
);
export const xhrResponseText = getterOf<XMLHttpRequest, string>(XMLHttpRequest.prototype, "responseText");
export const xhrResponse = getterOf<XMLHttpRequest, unknown>(XMLHttpRequest.prototype, "response");
export const xhrHeader = uncurry<(self: XMLHttpRequest, name: string) => string | null>(
  XMLHttpRequest.prototype.getResponseHeader,
);

export const listen = uncurry<(self: EventTarget, type: string, listener: (event: Event) => void) => void>(
  EventTarget.prototype.addEventListener,
);
export const eventTarget = getterOf<Event, unknown>(Event.prototype, "currentTarget");

export const postToPort = uncurry<(self: MessagePort, message: unknown) => void>(MessagePort.prototype.postMessage);

const nativeRequestIdleCallback = requestIdleCallback;

/** Runs the work when the page is idle, after two seconds at the latest, so that a busy page cannot make it wait for ever. */
export function whenIdle(work: () => void): void {
  nativeRequestIdleCallback(work, { timeout: 2_000 });
}
