import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

// Branded Chrome dropped --load-extension in version 137 and Edge followed it, so neither can carry an unpacked build.
const NAMES = ["chromium", "chromium-browser", "google-chrome-for-testing"];
const SUITABLE = /Chromium|Chrome for Testing/;

/** @type {string | null | undefined} */
let found;

/**
 * Finds a Chromium that loads an unpacked extension: the one named by FETTLE_CHROMIUM and no other when that is set, else
 * Playwright's download, else an installed one. Looks once per process.
 * @returns {string | null} absolute path of the executable, or null when there is none that starts
 */
export function findChromium() {
  found ??= candidates().find(isUsable) ?? null;
  return found;
}

/** Forgets the last answer, for a caller that has just installed a browser. */
export function forgetChromium() {
  found = undefined;
}

/** @returns {string[]} paths that may exist, best first */
function candidates() {
  const named = process.env.FETTLE_CHROMIUM;
  if (named !== undefined && named !== "") return [named];
  return [...playwrightDownload(), ...usualPlaces(), ...onPath()];
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

/** @returns {string[]} */
function onPath() {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
}

/**
 * @param {string} path
 * @returns {boolean} whether it exists and starts
 */
function isUsable(path) {
  if (!existsSync(path)) return false;
  // A snap has a /tmp and a home of its own, so it sees neither the build nor the profile that a test gives it.
  if (realpathSync(path).endsWith("/snap")) return false;
  // On Windows --version opens a window instead of printing.
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && SUITABLE.test(stdout) && !stdout.trimEnd().endsWith(" snap");
}
