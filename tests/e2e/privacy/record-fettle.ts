import type { CDPSession, Page, Worker } from "@playwright/test";
import type { Browser } from "wxt/browser";

// What the functions below find when they run inside the extension's contexts.
declare const chrome: { runtime: typeof Browser.runtime; tabs: typeof Browser.tabs };
declare function hearFettle(line: string): void;

/** Everything that was heard so far, as one text for each way of hearing it. */
export interface Heard {
  /** Runtime messages and the replies to them, of the worker and of the content scripts. */
  messages: string;
  /** What the worker, the content scripts and the page wrote to their consoles. */
  console: string;
  /** Entries of the diagnostics log, of every context. */
  log: string;
}

/**
 * Listens at everything that Fettle says between its contexts and to itself. Call it before the page that is of interest is opened.
 *
 * @param name the extension's name, under which the browser makes the content scripts' world
 * @returns what was heard until then
 */
export async function recordFettle(page: Page, worker: Worker, name: string): Promise<() => Promise<Heard>> {
  const lines: string[] = [];
  await worker.evaluate(listenInside, true);
  const session = await page.context().newCDPSession(page);
  session.on("Runtime.bindingCalled", ({ payload }) => lines.push(payload));
  session.on("Runtime.consoleAPICalled", ({ args }) => lines.push(`console ${JSON.stringify(args)}`));
  session.on("Log.entryAdded", ({ entry }) => lines.push(`console ${JSON.stringify(entry)}`));
  await session.send("Runtime.addBinding", { name: "hearFettle", executionContextName: name });
  listenInContentScripts(session);
  await session.send("Runtime.enable");
  await session.send("Log.enable");
  return async () => {
    const all = [...lines, ...(await worker.evaluate(() => globalThis.heardInside ?? []))];
    const of = (kind: string) => all.filter((line) => line.startsWith(`${kind} `)).join("\n");
    return { messages: of("message"), console: of("console"), log: of("log") };
  };
}

declare global {
  var heardInside: string[] | undefined;
}

function listenInContentScripts(session: CDPSession): void {
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (!context.origin.startsWith("chrome-extension://")) return;
    const expression = `(${listenInside.toString()})(false)`;
    // The page may have gone on to the next one by then, and has a new world.
    session.send("Runtime.evaluate", { expression, contextId: context.id }).catch(() => undefined);
  });
}

/** Runs in the worker and in the world of the content scripts. */
function listenInside(isWorker: boolean): void {
  const heard: string[] = [];
  if (isWorker) globalThis.heardInside = heard;
  const { push } = Array.prototype;
  const hear = (kind: string, what: unknown) => {
    const line = `${kind} ${JSON.stringify(what)}`;
    if (isWorker) push.call(heard, line);
    else hearFettle(line);
  };
  const wrapSending = (owner: object) => {
    const { sendMessage } = owner as { sendMessage: (...args: unknown[]) => Promise<unknown> };
    const wrapped = async (...args: unknown[]) => {
      hear("message", args);
      const reply = await sendMessage.apply(owner, args);
      hear("message", { reply, to: args });
      return reply;
    };
    Object.assign(owner, { sendMessage: wrapped });
  };
  chrome.runtime.onMessage.addListener((message: unknown) => hear("message", message));
  wrapSending(chrome.runtime);
  if (isWorker) wrapSending(chrome.tabs);
  // The log keeps its entries to itself: nothing but their way into its list can be seen.
  Array.prototype.push = function (...items: unknown[]) {
    for (const item of items) {
      if (typeof item === "object" && item !== null && "where" in item && "detail" in item) hear("log", item);
    }
    return push.apply(this, items);
  };
  if (!isWorker) return;
  for (const name of ["debug", "log", "info", "warn", "error"] as const) {
    console[name] = (...args: unknown[]) => hear("console", [name, ...args.map(String)]);
  }
}
