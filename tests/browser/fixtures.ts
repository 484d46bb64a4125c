import { test as base, type Page, expect as playwrightExpect, type Worker } from "@playwright/test";
import { type StandIn, type StandInOptions, startStandIn } from "../clay-stand-in/server/start-stand-in.ts";
import { collectConsoleProblems } from "./console-problems.ts";
import { extensionWorker } from "./extension-worker.ts";
import { launchChromium } from "./launch-chromium.ts";
import { mapClayHosts } from "./map-clay-hosts.ts";

export interface Clay extends Pick<StandIn, "state" | "requests" | "addressOf" | "address"> {
  /** Opens a saved table, by the name of its file, in the test's page; resolves when its grid shows a header. */
  open(key: string): Promise<Page>;
}

interface Options {
  /** False leaves the extension out: for tests of the stand-in itself. */
  withExtension: boolean;
  zoom: number;
  /** Folder of saved tables in place of the stand-in's own. */
  tables: string | undefined;
  /** Headers of the app's pages and assets, such as a content security policy. */
  appHeaders: Record<string, string>;
  /** Size of a table called "generated", which is made by rule; none when undefined. */
  generated: { columns: number; rows: number } | undefined;
  /** How the stand-in differs from its usual self. */
  behaviour: NonNullable<StandInOptions["behaviour"]>;
}

interface Fixtures {
  standIn: StandIn;
  clay: Clay;
  /** The extension's service worker. Wakes nothing: Chromium starts it once on install. */
  worker: Worker;
  extensionId: string;
  /** What pages have complained about so far; a test asserts that it stays empty. */
  consoleProblems: string[];
}

/** Playwright's `test` with a browser that holds the built extension and sees the stand-in in place of Clay. */
export const test = base.extend<Options & Fixtures>({
  withExtension: [true, { option: true }],
  zoom: [1, { option: true }],
  tables: [undefined, { option: true }],
  appHeaders: [{}, { option: true }],
  generated: [undefined, { option: true }],
  behaviour: [{}, { option: true }],

  standIn: async ({ tables, appHeaders, generated, behaviour }, use) => {
    const standIn = await startStandIn({
      appHeaders,
      behaviour,
      ...(tables === undefined ? {} : { tables }),
      ...(generated === undefined ? {} : { generated }),
    });
    await use(standIn);
    await standIn.close();
  },

  context: async ({ standIn, withExtension, colorScheme, zoom }, use) => {
    const context = await launchChromium({ withExtension, colorScheme, zoom });
    await mapClayHosts(context, standIn.address);
    await use(context);
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  },

  page: async ({ context, consoleProblems: _listensFirst }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },

  clay: async ({ standIn, page }, use) => {
    await use({
      state: standIn.state,
      requests: standIn.requests,
      address: standIn.address,
      addressOf: standIn.addressOf,
      open: async (key) => {
        await page.goto(standIn.addressOf(key));
        await page.getByTestId("table-header-cell").first().waitFor();
        return page;
      },
    });
  },

  worker: async ({ context }, use) => {
    await use(await extensionWorker(context));
  },

  extensionId: async ({ worker }, use) => {
    await use(new URL(worker.url()).host);
  },

  consoleProblems: async ({ context }, use) => {
    await use(collectConsoleProblems(context));
  },
});

export const expect = playwrightExpect;
