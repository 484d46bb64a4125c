import { type ExtensionPage, openExtensionPage } from "../browser/extension-page.ts";
import { expect, test } from "../browser/fixtures.ts";

declare global {
  interface Window {
    stolenPorts: MessagePort[];
    genuine: unknown[];
    postOn: (port: MessagePort, message: unknown) => void;
  }
}

const KEY = "outbound-prospects";

/**
 * More than a page can do: a script that ran even before the hook, as another extension's may, keeps both ends of each channel and
 * spoils the prototypes that careless code relies on.
 */
function stealPorts(): void {
  window.stolenPorts = [];
  window.genuine = [];
  const { postMessage } = MessagePort.prototype;
  window.postOn = (port, message) => postMessage.call(port, message);
  MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
    if (window.stolenPorts.includes(this)) window.genuine.push(message);
    return postMessage.call(this, message);
  };
  window.MessageChannel = new Proxy(window.MessageChannel, {
    construct(target, args) {
      const channel = Reflect.construct(target, args) as MessageChannel;
      window.stolenPorts.push(channel.port1);
      return channel;
    },
  });
  const wrong = { endpoint: "table-count", params: { tableId: "t_0tprospects0001" }, request: null, response: "{}" };
  for (const [name, value] of Object.entries(wrong)) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true, enumerable: false });
  }
  for (const name of ["find", "map", "push", "shift", "slice"] as const) {
    const native = Array.prototype[name] as (...args: unknown[]) => unknown;
    // biome-ignore lint/suspicious/noExplicitAny: one wrapper for methods of different types
    (Array.prototype as any)[name] = function (this: unknown, ...args: unknown[]) {
      return native.apply(this, args);
    };
  }
}

/** The view of the table in the tab, and what it says of floods. */
async function viewOf(fettle: ExtensionPage, address: string) {
  const view = await fettle.viewOf(await fettle.tabAt(address));
  if (view.state !== "ready") throw new Error(view.state);
  return view;
}

/** The view once everything has arrived that the page loads: the rows come last, and conditions are tried on them. */
async function settledView(fettle: ExtensionPage, address: string) {
  const judged = async () => {
    const { report } = await viewOf(fettle, address);
    return report.columns.some(({ gate }) => gate.verdicts !== null);
  };
  await expect.poll(judged).toBe(true);
  return viewOf(fettle, address);
}

test("genuine messages that are replayed on a stolen port say nothing new", async ({ clay, context, extensionId }) => {
  await context.addInitScript(stealPorts);
  const page = await clay.open(KEY);
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const fettle = await openExtensionPage(page, extensionId);
  const address = clay.addressOf(KEY);
  await expect.poll(() => page.evaluate(() => window.genuine.length)).toBeGreaterThan(5);
  const before = await settledView(fettle, address);
  await page.evaluate(() => {
    for (const message of [...window.genuine]) for (const port of window.stolenPorts) window.postOn(port, message);
  });
  // Seen again, so the replay was taken; the report is the same, because the texts are.
  await expect.poll(async () => (await viewOf(fettle, address)).seenAt).toBeGreaterThan(before.seenAt);
  expect((await viewOf(fettle, address)).report).toEqual(before.report);
});

test("a flood on a stolen port ends at the bridge's limits, is told, and what Clay sends next arrives", async ({
  clay,
  context,
  extensionId,
}) => {
  await context.addInitScript(stealPorts);
  const page = await clay.open(KEY);
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  const fettle = await openExtensionPage(page, extensionId);
  const address = clay.addressOf(KEY);
  const honest = await settledView(fettle, address);
  expect(honest.blind).toEqual([]);

  const worker = context.serviceWorkers()[0];
  await worker?.evaluate(() => {
    const scope = globalThis as unknown as {
      taken: number;
      chrome: {
        runtime: { onMessage: { addListener: (l: (message: { type?: string; data: unknown[] }) => void) => void } };
      };
    };
    scope.taken = 0;
    scope.chrome.runtime.onMessage.addListener(({ type, data }) => {
      if (type === "observe") scope.taken += data.length;
    });
  });
  const taken = () => worker?.evaluate(() => (globalThis as unknown as { taken: number }).taken);

  await page.evaluate(() => {
    const count = (tableId: string, response: string) => ({
      endpoint: "table-count",
      params: { tableId },
      request: null,
      response,
    });
    for (const port of window.stolenPorts) {
      for (let index = 0; index < 10_000; index += 1) {
        window.postOn(port, count(`t_flood${index}`, '{"tableTotalRecordsCount":666}'));
      }
      // Larger than any endpoint may be, and in shapes that are no message of ours.
      window.postOn(port, { ...count("t_flood", "x".repeat(100_000_000)), endpoint: "table" });
      window.postOn(port, { __proto__: null, endpoint: "__proto__", params: [], response: {} });
    }
  });
  await expect.poll(async () => (await viewOf(fettle, address)).blind.join()).toContain("rows");
  // A hundred at once and ten a second: far from ten thousand, however slow the machine.
  expect(await taken()).toBeLessThan(1_000);

  await page.reload();
  await page.locator('[data-fettle="badge"][data-state="ready"]').waitFor();
  await expect.poll(async () => (await viewOf(fettle, address)).blind).toEqual([]);
  await expect.poll(async () => (await viewOf(fettle, address)).report).toEqual(honest.report);
});
