import type { CaptureBundle } from "./bundle-capture.ts";

/** What a scenario may use in the page. */
export interface Lab {
  api: string;
  /** How a promise ended, as plain data: the error's name and text, or the response's visible members and body. */
  settle: (promise: unknown) => Promise<unknown>;
  describe: (response: Response) => Promise<unknown>;
  /** Notes the events of an XHR object in the order in which its handlers are called, and waits for `loadend`. */
  events: (xhr: XMLHttpRequest, start: () => void) => Promise<string[]>;
  /** Texts that came through the port, when the page is captured. */
  captured: { endpoint: string; params: Record<string, string>; request: string | null; response: string }[];
  port: MessagePort | null;
}

declare global {
  interface Window {
    lab: Lab;
    captureBundle: CaptureBundle;
    /** Promises that a tool standing below the capture returned. */
    returnedBelow: unknown[];
    /** Set by the page itself: leaves two rejections unhandled and handles one; resolves to the names of those reported. */
    leaveRejections: () => Promise<string[]>;
  }
}

/** Runs in the page before everything else. */
export function setUpLab(): void {
  const describe = async (response: Response) => ({
    type: response.type,
    status: response.status,
    ok: response.ok,
    redirected: response.redirected,
    bodyUsed: response.bodyUsed,
    hasBody: response.body !== null,
    contentType: response.headers.get("content-type"),
    body: response.bodyUsed ? null : await response.text().catch((error: Error) => error.name),
    isResponse: Object.getPrototypeOf(response) === Response.prototype,
    ownKeys: Reflect.ownKeys(response).map(String),
  });
  window.lab = {
    api: "https://api.clay.com/v3",
    captured: [],
    port: null,
    describe,
    settle: (promise) =>
      Promise.resolve(promise).then(
        (value) => (value instanceof Response ? describe(value) : value),
        (error) => ({ name: error?.name, message: error?.message, isDomException: error instanceof DOMException }),
      ),
    events: (xhr, start) =>
      new Promise((resolve) => {
        const log: string[] = [];
        const types = ["loadstart", "progress", "load", "error", "abort", "timeout", "loadend"] as const;
        for (const type of types) {
          xhr[`on${type}`] = () => log.push(`on${type} ${xhr.readyState}`);
          xhr.addEventListener(type, (event) => log.push(`${type} ${event.isTrusted} ${event.target === xhr}`));
        }
        xhr.onreadystatechange = () => log.push(`state ${xhr.readyState}`);
        let isOver = false;
        xhr.addEventListener("loadend", () => {
          isOver = true;
        });
        start();
        xhr.addEventListener("load", () => log.push("load, added after the start"));
        xhr.addEventListener("loadend", () => resolve(log));
        if (isOver) resolve(log);
      }),
  };
}

/** Runs in the page: takes the port as the bridge does, and then starts the capture as the hook does. */
export function setUpCapture(): void {
  window.captureBundle.acceptPort((port) => {
    window.lab.port = port;
    port.onmessage = (event) => window.lab.captured.push(event.data);
  });
  window.captureBundle.startCapture();
}

/** Runs in the page: another tool that wraps what the capture wraps, as error reporters do. */
export function setUpOtherTool(): void {
  window.returnedBelow = [];
  const { fetch } = window;
  window.fetch = function (this: unknown, ...args: Parameters<typeof fetch>) {
    const promise = fetch.apply(this as Window, args);
    window.returnedBelow.push(promise);
    return promise;
  };
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    return open.apply(this, args as Parameters<typeof open>);
  };
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, ...args: Parameters<typeof send>) {
    return send.apply(this, args);
  };
}
