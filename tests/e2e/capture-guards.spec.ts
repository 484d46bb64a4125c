import { expect, test } from "@playwright/test";
import { type Bench, startBench } from "./capture/bench.ts";
import { PAGE } from "./capture/clay-api.ts";

const TABLE = '{"table":{"id":"t_ok"}}';

// One worker for the whole file: its tests share the browser.
test.describe.configure({ mode: "default" });

let bench: Bench;

test.beforeAll(async () => {
  bench = await startBench("<!doctype html><title>A page</title><p>A page");
});

test.afterAll(() => bench.close());

test("after the bridge has gone nothing is looked at any more, and the page goes on", async () => {
  const page = await bench.context.newPage();
  await page.addInitScript(() => {
    window.captureBundle.acceptPort((port) => {
      window.lab.port = port;
    });
    window.captureBundle.startCapture();
  });
  await page.goto(PAGE);
  // Only our reading of the options asks for a property's descriptor.
  const looks = () =>
    page.evaluate(async () => {
      let count = 0;
      const options = new Proxy(
        {},
        {
          getOwnPropertyDescriptor: (target, key) => {
            count += 1;
            return Reflect.getOwnPropertyDescriptor(target, key);
          },
        },
      );
      const response = await fetch(`${window.lab.api}/tables/t_ok`, options);
      return [count > 0, await response.text()];
    });
  expect(await looks()).toEqual([true, TABLE]);
  await page.evaluate(() => window.lab.port && window.captureBundle.closePort(window.lab.port));
  await expect.poll(looks).toEqual([false, TABLE]);
  await page.close();
});

test("a page that replaces every native afterwards sees nothing of the capture, and the capture goes on", async () => {
  const page = await bench.context.newPage();
  await page.addInitScript(() => {
    window.captureBundle.acceptPort((port) => {
      // By index, because the page listens for calls of push.
      port.onmessage = ({ data }) => {
        window.lab.captured[window.lab.captured.length] = data;
      };
    });
    window.captureBundle.startCapture();
  });
  await page.goto(PAGE);
  const seen = await page.evaluate(async () => {
    const calls: string[] = [];
    // Taken before it is spied on, or each call would note itself for ever.
    const { push } = Array.prototype;
    const spyOn = (owner: object, name: PropertyKey) => {
      const descriptor = Object.getOwnPropertyDescriptor(owner, name);
      const native = descriptor?.value ?? descriptor?.get;
      const spy = function (this: unknown, ...args: unknown[]) {
        Reflect.apply(push, calls, [typeof name === "symbol" ? "symbol" : name]);
        return new.target === undefined ? Reflect.apply(native, this, args) : Reflect.construct(native, args);
      };
      Object.defineProperty(
        owner,
        name,
        descriptor?.get === undefined ? { ...descriptor, value: spy } : { ...descriptor, get: spy },
      );
      return () => Object.defineProperty(owner, name, descriptor as PropertyDescriptor);
    };
    const { api } = window.lab;
    const finish = Promise.withResolvers<void>();
    const xhr = new XMLHttpRequest();
    xhr.onloadend = () => finish.resolve();
    const targets: [object, string[]][] = [
      [window, ["URL", "WeakMap", "Proxy", "Promise", "MessagePort", "MessageChannel", "requestIdleCallback"]],
      [MessagePort.prototype, ["postMessage", "start", "close", "onmessage"]],
      [EventTarget.prototype, ["addEventListener", "dispatchEvent"]],
      [Response.prototype, ["clone", "text", "ok", "headers", "type", "bodyUsed"]],
      [Headers.prototype, ["get"]],
      [Promise, ["resolve", "all"]],
      [Promise.prototype, ["then", "catch", "finally"]],
      [String.prototype, ["toUpperCase", "toLowerCase", "trim", "indexOf", "slice", "endsWith", "split"]],
      [String.prototype, ["charCodeAt", "includes", "match", "replace", "startsWith", "substring"]],
      [Array.prototype, ["find", "includes", "indexOf", "join", "map", "push", "shift", "slice"]],
      [WeakMap.prototype, ["get", "set", "delete"]],
      [URL.prototype, ["href", "host", "pathname", "searchParams"]],
      [XMLHttpRequest.prototype, ["status", "responseText", "responseType", "getResponseHeader"]],
      [Node.prototype, ["baseURI"]],
      [JSON, ["parse", "stringify"]],
      [Function.prototype, ["call", "bind"]],
    ];
    const restore = targets.flatMap(([owner, names]) => names.map((name) => spyOn(owner, name)));
    calls.length = 0;
    xhr.open("PATCH", `${api}/tables/t_ok/fields/f_1`);
    xhr.send('{"name":"x"}');
    const response = await fetch(`${api}/app-accounts?workspaceId=12`);
    await response.arrayBuffer();
    await finish.promise;
    const during = [...calls];
    for (const undo of restore) undo();
    return during;
  });
  expect(seen).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => window.lab.captured.map(({ endpoint }) => endpoint).sort()))
    .toEqual(["app-accounts", "field-patch"]);
  await page.close();
});

test("an offer that comes after the parser began finds nobody", async () => {
  const page = await bench.context.newPage();
  await page.route(PAGE, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><script>
        const { port2 } = new MessageChannel();
        window.isFree = dispatchEvent(new MessageEvent("fettle:port", { ports: [port2], cancelable: true }));
      </script>`,
    }),
  );
  await page.addInitScript(() => {
    window.captureBundle.acceptPort((port) => {
      window.lab.port = port;
    });
  });
  await page.goto(PAGE);
  expect(await page.evaluate(() => [Reflect.get(window, "isFree"), window.lab.port])).toEqual([true, null]);
  await page.close();
});
