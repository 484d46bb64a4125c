import type { BrowserContext, Page } from "@playwright/test";
import { launchChromium } from "../../browser/launch-chromium.ts";
import { bundleCapture } from "./bundle-capture.ts";
import { PAGE, serveClay } from "./clay-api.ts";
import { setUpCapture, setUpLab, setUpOtherTool } from "./lab.ts";

export type Part = "capture" | "tool";

/** A browser without the extension, with made-up answers in place of Clay. */
export interface Bench {
  context: BrowserContext;
  /** A page in which the parts were set up in the given order, before any script of its own. The same parts give the same page. */
  page: (...parts: Part[]) => Promise<Page>;
  close: () => Promise<void>;
}

/** Starts a browser that shows `html` for every page of Clay. */
export async function startBench(html: string): Promise<Bench> {
  const bundle = await bundleCapture();
  const context = await launchChromium({ withExtension: false });
  // A redirect leads to a server on this computer; Chromium asks the user about such requests.
  await context.grantPermissions(["local-network-access"], { origin: new URL(PAGE).origin });
  const stop = await serveClay(context, html);
  await context.addInitScript(setUpLab);
  await context.addInitScript({ content: bundle });
  const pages = new Map<string, Promise<Page>>();

  async function open(parts: Part[]): Promise<Page> {
    const page = await context.newPage();
    for (const part of parts) await page.addInitScript(part === "capture" ? setUpCapture : setUpOtherTool);
    await page.goto(PAGE);
    return page;
  }

  return {
    context,
    page: (...parts) => {
      const name = parts.join();
      const page = pages.get(name) ?? open(parts);
      pages.set(name, page);
      return page;
    },
    close: async () => {
      await context.unrouteAll({ behavior: "ignoreErrors" });
      await context.close();
      await stop();
    },
  };
}
