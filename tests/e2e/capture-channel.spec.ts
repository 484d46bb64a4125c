import { type BrowserContext, expect, type Page, test, type Worker } from "@playwright/test";
import { extensionWorker } from "../browser/extension-worker.ts";
import { launchChromium } from "../browser/launch-chromium.ts";
import { PAGE, serveClay } from "./capture/clay-api.ts";
import { hostileScript } from "./capture/hostile-script.ts";

/** What the tests use of the worker's own API. */
interface WorkerScope {
  received: Seen[];
  chrome: {
    runtime: {
      reload: () => void;
      onMessage: { addListener: (listener: (message: { type?: string; data: Seen[] }) => void) => void };
    };
  };
}

interface Seen {
  kind: string;
  tableId?: string;
  rows?: number;
}

// The page's very first script already asks Clay, and then tries everything a page can try on the channel.
const HTML = `<!doctype html><title>A page</title><script>
  window.early = fetch("https://api.clay.com/v3/tables/t_early/count").then((response) => response.text());
  ${hostileScript("t_forged")}
</script><p>A page`;

let context: BrowserContext;
let stop: () => Promise<void>;
let worker: Worker;
let page: Page;

test.beforeEach(async () => {
  context = await launchChromium({ withExtension: true });
  stop = await serveClay(context, HTML);
  worker = await extensionWorker(context);
  await worker.evaluate(() => {
    const scope = globalThis as unknown as WorkerScope;
    scope.received = [];
    scope.chrome.runtime.onMessage.addListener(({ type, data }) => {
      if (type === "observe") scope.received.push(...data);
    });
  });
  page = await context.newPage();
  await page.goto(PAGE);
});

test.afterEach(async () => {
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await context.close();
  await stop();
});

/** Runs in the page: from the next task on its natives lie or throw, and then it asks Clay. */
function spoilNatives(): void {
  const lie = () => ({ tableTotalRecordsCount: 666 });
  const refuse = () => {
    throw new Error("spoiled");
  };
  setTimeout(() => {
    const xhr = new XMLHttpRequest();
    const spoil = (owner: object, how: () => unknown, ...names: string[]) => {
      for (const name of names) Object.defineProperty(owner, name, { value: how, configurable: true, writable: true });
    };
    spoil(JSON, lie, "parse", "stringify");
    spoil(
      String.prototype,
      refuse,
      "indexOf",
      "slice",
      "split",
      "startsWith",
      "endsWith",
      "toUpperCase",
      "toLowerCase",
    );
    spoil(String.prototype, refuse, "replace", "match", "trim", "includes", "charCodeAt");
    spoil(Promise.prototype, refuse, "then", "catch", "finally");
    spoil(MessagePort.prototype, refuse, "postMessage", "start", "close", "addEventListener");
    spoil(Function.prototype, refuse, "call", "bind", "apply");
    spoil(Array.prototype, refuse, "map", "find", "slice", "shift", "push");
    spoil(window, refuse, "Promise", "MessagePort", "MessageChannel", "MessageEvent", "URL", "Proxy");
    void fetch("https://api.clay.com/v3/tables/t_fetched/count");
    xhr.open("GET", "https://api.clay.com/v3/tables/t_loaded/count");
    xhr.send();
  });
}

/** The observations that reached the worker so far. */
function received(): Promise<Seen[]> {
  return worker.evaluate(() => (globalThis as unknown as WorkerScope).received);
}

async function tablesCounted(): Promise<string[]> {
  return (await received()).filter(({ kind }) => kind === "row-count").map(({ tableId }) => String(tableId));
}

test("what fetch and XMLHttpRequest load reaches the worker, from the page's first script on", async () => {
  await expect.poll(tablesCounted).toEqual(["t_early"]);
  await page.evaluate(async () => {
    await fetch("https://api.clay.com/v3/tables/t_fetched/count").then((response) => response.json());
    const xhr = new XMLHttpRequest();
    xhr.open("GET", "https://api.clay.com/v3/tables/t_loaded/count");
    xhr.send();
  });
  await expect.poll(tablesCounted).toEqual(["t_early", "t_fetched", "t_loaded"]);
  expect((await received())[0]).toEqual({
    kind: "row-count",
    tableId: "t_early",
    rows: 7,
    arrivedAt: expect.any(Number),
  });
});

test("a hostile page neither hears the channel nor speaks on it", async () => {
  await page.evaluate(() => {
    for (const port of window.forgedPorts) {
      port.postMessage({ endpoint: "table-count", params: { tableId: "t_forged" }, request: null, response: "{}" });
    }
    return fetch("https://api.clay.com/v3/tables/t_last/count").then((response) => response.text());
  });
  // The forgeries were sent before this one, so they would be here by now.
  await expect.poll(tablesCounted).toEqual(["t_early", "t_last"]);
  // The one message that the page heard is the one that it posted to itself.
  expect(await page.evaluate(() => window.spied)).toEqual(["heard message", "onmessage message"]);
  expect(await page.evaluate(() => window.isRefused)).toBe(true);
});

test("what the page replays of a genuine answer reaches nobody", async () => {
  await expect.poll(tablesCounted).toEqual(["t_early"]);
  await page.evaluate(async () => {
    const response = await Reflect.get(window, "early");
    const message = { endpoint: "table-count", params: { tableId: "t_early" }, request: null, response };
    const { port1, port2 } = new MessageChannel();
    const event = new MessageEvent("fettle:port", { data: message, ports: [port2], cancelable: true, bubbles: true });
    for (const target of [document.documentElement, document, window]) target.dispatchEvent(event);
    for (const port of [port1, ...window.forgedPorts]) port.postMessage(message);
    window.postMessage(message, "*");
    window.dispatchEvent(new MessageEvent("message", { data: message }));
    await fetch("https://api.clay.com/v3/tables/t_last/count").then((answer) => answer.text());
  });
  await expect.poll(tablesCounted).toEqual(["t_early", "t_last"]);
});

test("a page that spoils its own natives afterwards changes nothing of what arrives", async () => {
  await expect.poll(tablesCounted).toEqual(["t_early"]);
  // From a timer, because the test's own way into the page needs natives that work; it must not go there again.
  await page.evaluate(spoilNatives);
  await expect.poll(async () => (await tablesCounted()).sort()).toEqual(["t_early", "t_fetched", "t_loaded"]);
  for (const { kind, rows } of await received()) expect([kind, rows]).toEqual(["row-count", 7]);
});

test("a page that carries Fettle has no global of Fettle's", async () => {
  const globals = (target: Page) => target.evaluate(() => Reflect.ownKeys(window).map(String).sort());
  const without = await launchChromium({ withExtension: false });
  const stopOther = await serveClay(without, HTML);
  const plain = await without.newPage();
  await plain.goto(PAGE);
  expect(await globals(page)).toEqual(await globals(plain));
  await without.close();
  await stopOther();
});

test("after the extension went away, the page goes on and nobody listens", async () => {
  await expect.poll(tablesCounted).toEqual(["t_early"]);
  // Only the capture's reading of the options asks for a property's descriptor.
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
      const response = await fetch("https://api.clay.com/v3/tables/t_ok/count", options);
      return [count > 0, response.ok];
    });
  expect(await looks()).toEqual([true, true]);
  await worker.evaluate(() => (globalThis as unknown as WorkerScope).chrome.runtime.reload());
  await expect.poll(looks).toEqual([false, true]);
});
