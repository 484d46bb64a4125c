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
  generated: [undefined, { option: true }],
  behaviour: [{}, { option: true }],

  standIn: async ({ tables, appHeaders, generated, behaviour }, use) => {
    const standIn = await startStandIn({
      appHeaders,
      behaviour,
      ...(tables === undefined ? {} : { tables }),
      ...(generated === undefined ? {} : { generated }),
    });
