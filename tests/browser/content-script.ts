import type { CDPSession, Page } from "@playwright/test";
import type { Browser } from "wxt/browser";

// What the function below finds when it runs inside the extension's contexts.
declare const chrome: { runtime: typeof Browser.runtime };

export interface Message {
  type: string;
  data: unknown;
}

/** Sends to the worker in the form in which @webext-core/messaging does. Runs in a context of the extension. */
export function send(message: Message): Promise<unknown> {
  return chrome.runtime.sendMessage({ id: 1, timestamp: 1, ...message });
}

/** A way to send as our content script in this page: through the isolated world that the browser made for it. */
export async function contentScriptOf(page: Page): Promise<(message: Message) => Promise<unknown>> {
  const run = await runBesideScripts(page);
  return (message) => run(`(${send.toString()})(${JSON.stringify(message)})`);
}

/**
 * Our content scripts in this page hand nothing over until the returned function is called, as on a machine that has no idle moment for
 * them; what comes to them meanwhile waits.
 */
export async function holdIdleMoments(page: Page): Promise<() => Promise<void>> {
  const run = await runBesideScripts(page);
  await run(`{
    const native = requestIdleCallback;
    const held = [];
    globalThis.requestIdleCallback = (work, options) => held.push([work, options]);
    globalThis.endHold = () => {
      globalThis.requestIdleCallback = native;
      for (const [work, options] of held) native(work, options);
    };
  }`);
  return async () => void (await run("endHold()"));
}

/** A way to evaluate an expression in the world that our content scripts in this page share. */
async function runBesideScripts(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const contextId = await isolatedWorld(session);
  return async (expression) => {
    const answer = await session.send("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return answer.result.value;
  };
}

function isolatedWorld(session: CDPSession): Promise<number> {
  return new Promise((resolve, reject) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension://")) resolve(context.id);
    });
    session.send("Runtime.enable").catch(reject);
  });
}
