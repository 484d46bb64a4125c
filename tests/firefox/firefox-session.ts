import { existsSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Page } from "puppeteer-core";
import { findFirefox } from "../../scripts/find-firefox.mjs";
import { type StandIn, startStandIn } from "../clay-stand-in/server/start-stand-in.ts";
import { answerFromStandIn } from "./answer-from-stand-in.ts";

/** Where the build puts the extension. */
const EXTENSION_FOLDER = join(import.meta.dirname, "../../.output/firefox-mv3");

export interface FirefoxOptions {
  /** Headers of the app's pages and assets, such as a content security policy. */
  appHeaders?: Record<string, string>;
  /** Runs in each page before its own scripts, as a script of the page. */
  headScript?: string;
}

/** A Firefox with the built extension as a temporary add-on, which sees the stand-in in place of Clay. */
export interface FirefoxSession {
  standIn: StandIn;
  page: Page;
  /** Opens a saved table, by the name of its file; resolves when the badge shows its cost. */
  open: (key: string) => Promise<void>;
  /** Text of each part of the overlay with that `data-fettle`, by its column's id; the badge has none. */
  overlayTexts: (part: "badge" | "chip") => Promise<Map<string, string>>;
  close: () => Promise<void>;
}

/**
 * Starts Firefox with a fresh profile, driven over WebDriver BiDi.
 *
 * @throws when no Firefox is found or the extension is not built
 */
export async function startFirefox({ appHeaders = {}, headScript = "" }: FirefoxOptions = {}): Promise<FirefoxSession> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error("There is no Firefox: install one, or set FIREFOX_PATH to one.");
  if (!existsSync(join(EXTENSION_FOLDER, "manifest.json"))) {
    throw new Error("The extension is not built: .output/firefox-mv3 has no manifest.json.");
  }
  const standIn = await startStandIn({ appHeaders });
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    extraPrefsFirefox: { "intl.accept_languages": "en-US" },
    defaultViewport: { width: 1440, height: 900 },
  });
  await browser.installExtension(EXTENSION_FOLDER);
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => void answerFromStandIn(request, standIn.address, headScript));
  return {
    standIn,
    page,
    open: async (key) => {
      await page.goto(standIn.addressOf(key));
      // Not by selector: puppeteer would wait for a change of the document, and the overlay changes inside its shadow root.
      await page.waitForFunction(isBadgeReady, { polling: "raf", timeout: 60_000 });
    },
    overlayTexts: async (part) => new Map(await page.evaluate(readOverlay, part)),
    close: async () => {
      await browser.close();
      await standIn.close();
    },
  };
}

// Runs in the page.
function isBadgeReady(): boolean {
  const root = document.querySelector("fettle-overlay")?.shadowRoot;
  return root?.querySelector('[data-fettle="badge"][data-state="ready"]') != null;
}

// Runs in the page.
function readOverlay(part: string): [string, string][] {
  const root = document.querySelector("fettle-overlay")?.shadowRoot;
  const found = [...(root?.querySelectorAll<HTMLElement>(`[data-fettle="${part}"]`) ?? [])];
  return found.map((element) => [element.dataset.columnId ?? "", element.textContent ?? ""]);
}
