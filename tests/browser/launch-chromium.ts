import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type PlaywrightTestOptions,
} from "@playwright/test";
import { findChromium } from "../../scripts/find-chromium.mjs";

/** Where the build puts the extension. */
const EXTENSION_FOLDER = join(import.meta.dirname, "../../.output/chrome-mv3");

type ColorScheme = PlaywrightTestOptions["colorScheme"];

interface Size {
  width: number;
  height: number;
}

export interface ChromiumOptions {
  /** Loads the built extension. */
  withExtension: boolean;
  headless?: boolean;
  colorScheme?: ColorScheme;
  /** 1.25 shows the page as the browser does at 125 %: fewer CSS pixels, each one larger. */
  zoom?: number;
  /** Page in CSS pixels at zoom 1; null follows the window, and then there is no zoom. */
  viewport?: Size | null;
  /** Where to record the session as a HAR file, with the bodies; written when the context closes. */
  harFile?: string | undefined;
}

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
];

/**
 * Starts Chromium with a fresh profile, which is deleted when the context closes.
 *
 * @throws when no Chromium is found, or when the extension is wanted and not built
 */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { withExtension, headless = true, colorScheme = "light", zoom = 1 } = options;
  const { viewport = { width: 1440, height: 900 }, harFile } = options;
  if (withExtension && !existsSync(join(EXTENSION_FOLDER, "manifest.json"))) {
    throw new Error("The extension is not built: .output/chrome-mv3 has no manifest.json.");
  }
  const profile = await mkdtemp(join(tmpdir(), "fettle-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...browser(headless),
    args: [...QUIET, ...sandbox(), ...(withExtension ? loadExtension() : [])],
    colorScheme,
    ...page(viewport, zoom),
    ...(harFile === undefined ? {} : { recordHar: { path: harFile, content: "embed" as const } }),
  });
  context.once("close", () => void rm(profile, { recursive: true, force: true, maxRetries: 3 }));
  return context;
}

function page(viewport: Size | null, zoom: number): BrowserContextOptions {
  if (viewport === null) return { viewport };
  const size = { width: Math.round(viewport.width / zoom), height: Math.round(viewport.height / zoom) };
  return { viewport: size, deviceScaleFactor: zoom };
}

function browser(headless: boolean): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error("No Chromium was found that can load an extension. `node scripts/set-up.mjs` fetches one.");
  }
  return { executablePath, headless };
}

function loadExtension(): string[] {
  return [`--disable-extensions-except=${EXTENSION_FOLDER}`, `--load-extension=${EXTENSION_FOLDER}`];
}

/** Root on Linux (containers) has no sandbox to run in. */
function sandbox(): string[] {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
