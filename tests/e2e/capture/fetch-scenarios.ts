import "./lab.ts";

/**
 * What an app can do with `fetch` and observe. Each runs in the page, alone, so it may use nothing from this file's scope, and
 * returns plain data; the data must be the same with and without the capture.
 */
export const fetchScenarios: Record<string, () => unknown> = {
  "the function itself": () => {
    const descriptor = Object.getOwnPropertyDescriptor(window, "fetch");
    return {
      name: fetch.name,
      length: fetch.length,
      keys: Reflect.ownKeys(fetch).map(String),
      // A proxy's source has no name; everything else is the same.
      source: fetch.toString().replace(" fetch(", " ("),
      sourceByPrototype: Function.prototype.toString.call(fetch).replace(" fetch(", " ("),
      tag: Object.prototype.toString.call(fetch),
      prototype: Object.getPrototypeOf(fetch) === Function.prototype,
      hasPrototype: "prototype" in fetch,
      flags: [descriptor?.writable, descriptor?.enumerable, descriptor?.configurable],
      isSame: window.fetch === fetch && self.fetch === fetch,
      symbols: Object.getOwnPropertySymbols(window).length,
    };
  },
  "called with new": () => {
    try {
      return typeof new (fetch as unknown as new (url: string) => unknown)("/");
    } catch (error) {
      return (error as Error).name;
    }
  },
  "the promise": async () => {
    const promise = fetch(`${window.lab.api}/tables/t_ok`);
    const seen = {
      prototype: Object.getPrototypeOf(promise) === Promise.prototype,
      constructor: promise.constructor === Promise,
      keys: Reflect.ownKeys(promise).map(String),
      resolvesToItself: Promise.resolve(promise) === promise,
    };
    await promise;
    return seen;
  },
  "a table": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_ok`)),
  "read as JSON, blob, buffer, stream and copy": async () => {
    const get = () => fetch(`${window.lab.api}/tables/t_ok`);
    const response = await get();
    const copy = response.clone();
    const reader = (await get()).body?.getReader();
    let length = 0;
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      length += part.value.length;
    return {
      json: await response.json(),
      usedAfter: response.bodyUsed,
      copy: await copy.text(),
      second: await window.lab.settle(response.text()),
      blob: (await (await get()).blob()).size,
      buffer: (await (await get()).arrayBuffer()).byteLength,
      stream: length,
    };
  },
  "cancelling the body": async () => {
    const response = await fetch(`${window.lab.api}/tables/t_ok`);
    await response.body?.cancel("enough");
    return { used: response.bodyUsed, afterwards: await window.lab.settle(response.text()) };
  },
  "a Request": () => window.lab.settle(fetch(new Request(`${window.lab.api}/tables/t_ok`))),
  "a Request with a body": async () => {
    const request = new Request(`${window.lab.api}/tables/t_ok`, { method: "PATCH", body: '{"name":"x"}' });
    const body = request.body;
    const outcome = await window.lab.settle(fetch(request));
    return { outcome, used: request.bodyUsed, isSameBody: request.body === body };
  },
  "a Request overruled by options": () =>
    window.lab.settle(fetch(new Request(`${window.lab.api}/tables/t_ok`), { method: "DELETE" })),
  "a URL object": () => window.lab.settle(fetch(new URL(`${window.lab.api}/tables/t_ok`))),
  "a relative address": () => window.lab.settle(fetch("/v3/tables/t_ok")),
  "an address that counts how often it is read": async () => {
    let reads = 0;
    const address = {
      toString: () => {
        reads += 1;
        return `${window.lab.api}/tables/t_ok?${reads}`;
      },
    };
    const outcome = await window.lab.settle(fetch(address as unknown as string));
    return { outcome, reads };
  },
  "options that count how often they are read": async () => {
    const reads: string[] = [];
    const init = {
      get method() {
        reads.push("method");
        return "PATCH";
      },
      get body() {
        reads.push("body");
        return "{}";
      },
    };
    return { outcome: await window.lab.settle(fetch(`${window.lab.api}/tables/t_ok`, init)), reads };
  },
  "a write": () =>
    window.lab.settle(
      fetch(`${window.lab.api}/tables/t_ok/fields/f_1`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: '{"typeSettings":{}}',
        credentials: "include",
      }),
    ),
  HEAD: () => window.lab.settle(fetch(`${window.lab.api}/tables/t_ok`, { method: "HEAD" })),
  "204": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_empty`)),
  "304": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_same`, { headers: { "if-none-match": '"a"' } })),
  "500": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_broken`)),
  "a body that is not JSON": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_notjson`).then((r) => r.json())),
  "a redirect, followed": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_moved`)),
  "a redirect, refused": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_moved`, { redirect: "error" })),
  "a redirect, manual": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_moved`, { redirect: "manual" })),
  "an opaque response": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_ok`, { mode: "no-cors" })),
  "a network error": () => window.lab.settle(fetch(`${window.lab.api}/tables/t_refused`)),
  "a stream as request body": () =>
    window.lab.settle(
      fetch(`${window.lab.api}/tables/t_ok/fields`, {
        method: "POST",
        body: new Blob(['{"name":"x"}']).stream(),
        duplex: "half",
      } as RequestInit),
    ),
  "aborted before the call": () => {
    const signal = AbortSignal.abort();
    return window.lab.settle(fetch(`${window.lab.api}/tables/t_ok`, { signal }));
  },
  "aborted while waiting, with a reason": async () => {
    const controller = new AbortController();
    const reason = new Error("the app's own reason");
    const promise = fetch(`${window.lab.api}/tables/t_never`, { signal: controller.signal });
    controller.abort(reason);
    return promise.catch((error) => ({ isSameReason: error === reason }));
  },
  "aborted after the answer": async () => {
    const controller = new AbortController();
    const response = await fetch(`${window.lab.api}/tables/t_ok`, { signal: controller.signal });
    const text = await response.text();
    controller.abort();
    return { text, used: response.bodyUsed };
  },
  "aborted between the headers and the body": async () => {
    const controller = new AbortController();
    const response = await fetch(`${window.lab.api}/tables/t_ok`, { signal: controller.signal });
    controller.abort();
    return { outcome: await window.lab.settle(response.text()), used: response.bodyUsed };
  },
  "a stream that is split, half read, given up": async () => {
    const get = () => fetch(`${window.lab.api}/tables/t_ok`);
    const split = await get();
    const halves = split.body?.tee() ?? [];
    const texts = await Promise.all(halves.map((half) => new Response(half).text()));
    const part = await get();
    const reader = part.body?.getReader();
    const first = await reader?.read();
    const whileLocked = [part.bodyUsed, part.body?.locked, await window.lab.settle(part.text())];
    await reader?.cancel();
    reader?.releaseLock();
    return { texts, isSplitUsed: split.bodyUsed, first: first?.value?.length, whileLocked, after: part.body?.locked };
  },
  "a copy of a used response": async () => {
    const response = await fetch(`${window.lab.api}/tables/t_ok`);
    await response.text();
    try {
      return String(response.clone());
    } catch (error) {
      return { name: (error as Error).name, message: (error as Error).message, used: response.bodyUsed };
    }
  },
  "a Request sent twice, and its copy": async () => {
    const request = new Request(`${window.lab.api}/tables/t_ok`, { method: "PATCH", body: "{}" });
    const copy = request.clone();
    return [
      await window.lab.settle(fetch(request)),
      await window.lab.settle(fetch(request)),
      await window.lab.settle(fetch(copy)),
    ];
  },
  "a request that outlives the page": () =>
    window.lab.settle(
      fetch(`${window.lab.api}/tables/t_ok/fields/f_1`, { method: "PATCH", body: "{}", keepalive: true }),
    ),
  "classes of what it gives": async () => {
    const promise = fetch(`${window.lab.api}/tables/t_ok`);
    const response = await promise;
    const failure = await fetch(`${window.lab.api}/tables/t_refused`).catch((error: unknown) => error);
    const abort = await fetch("/", { signal: AbortSignal.abort() }).catch((error: unknown) => error);
    return [
      fetch instanceof Function,
      promise instanceof Promise,
      response instanceof Response,
      response.headers instanceof Headers,
      response.body instanceof ReadableStream,
      failure instanceof TypeError,
      abort instanceof DOMException,
    ];
  },
  // The frames between are ours to have: a wrapped call cannot hide them.
  "the stack of an error": async () => {
    const callFromTheApp = () => fetch("https://");
    const stack = await callFromTheApp().then(String, (error: Error) => error.stack);
    return { firstLine: stack?.split("\n")[0], namesTheCaller: stack?.includes("callFromTheApp") };
  },
  "the order in which handlers run": async () => {
    const log: string[] = [];
    const promise = fetch(`${window.lab.api}/tables/t_ok`);
    log.push("called");
    const first = promise.then(() => {
      log.push("first");
      queueMicrotask(() => log.push("a microtask of the first"));
    });
    const second = promise.then(() => log.push("second")).finally(() => log.push("finally"));
    Promise.resolve().then(() => log.push("before any answer"));
    await promise;
    log.push("awaited");
    await Promise.all([first, second]);
    return log;
  },
  "called wrongly": async () => {
    const call = (self: unknown, ...args: unknown[]) => window.lab.settle(Reflect.apply(fetch, self, args));
    return [
      await call(undefined, `${window.lab.api}/tables/t_ok`),
      await call({}, `${window.lab.api}/tables/t_ok`),
      await call(window),
      await call(window, "https://"),
      await call(window, `${window.lab.api}/tables/t_ok`, { method: "TRACE" }),
      await call(window, `${window.lab.api}/tables/t_ok`, 3),
    ];
  },
  // The page's own script does it: the browser does not report what DevTools' scripts leave behind.
  "rejections that nobody handles": () => window.leaveRejections(),
};
