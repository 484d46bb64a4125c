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
  const session = await page.context().newCDPSession(page);
  const contextId = await isolatedWorld(session);
  return async (message) => {
    const expression = `(${send.toString()})(${JSON.stringify(message)})`;
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
