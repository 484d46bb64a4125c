import { createRequire } from "node:module";
import { join } from "node:path";
import { findBrowser } from "./find-browser.mjs";

/** @type {string | null | undefined} */
let found;

/**
 * Finds a Chromium that loads an unpacked extension: the one named by FETTLE_CHROMIUM and no other when that is set, else
 * Playwright's download, else an installed one. Looks once per process.
 * @returns {string | null} absolute path of the executable, or null when there is none that starts
 */
export function findChromium() {
  found ??= findBrowser({
    variable: "FETTLE_CHROMIUM",
    places: () => [...playwrightDownload(), ...usualPlaces()],
    // Branded Chrome dropped --load-extension in version 137 and Edge followed it, so neither can carry an unpacked build.
    names: ["chromium", "chromium-browser", "google-chrome-for-testing"],
    isSuitable: (version) => /Chromium|Chrome for Testing/.test(version),
  });
  return found;
}

/** Forgets the last answer, for a caller that has just installed a browser. */
export function forgetChromium() {
  found = undefined;
}

/** @returns {string[]} */
function playwrightDownload() {
  try {
    // Resolved late: this file must load before anything is installed. executablePath is the full browser, not the
    // headless shell, which cannot load extensions.
    const { chromium } = createRequire(import.meta.url)("@playwright/test");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** @returns {string[]} */
function usualPlaces() {
  const { LOCALAPPDATA, ProgramFiles, HOME } = process.env;
  if (process.platform === "win32") {
    const roots = [LOCALAPPDATA, ProgramFiles, process.env["ProgramFiles(x86)"]].filter((root) => root !== undefined);
    return roots.map((root) => join(root, "Chromium", "Application", "chrome.exe"));
  }
  if (process.platform === "darwin") {
    const apps = ["Chromium.app/Contents/MacOS/Chromium", chromeForTesting()];
    return ["/Applications", join(HOME ?? "/", "Applications")].flatMap((root) => apps.map((app) => join(root, app)));
  }
  return ["/usr/bin/chromium", "/usr/lib/chromium/chromium", "/usr/lib64/chromium-browser/chromium-browser"];
}

function chromeForTesting() {
  return "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing";
}
