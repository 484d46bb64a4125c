import { join } from "node:path";
import { findBrowser } from "./find-browser.mjs";

/** The oldest Firefox that takes our build: strict_min_version in wxt.config.ts. */
export const OLDEST_FIREFOX = 140;

/**
 * Finds a Firefox of version 140 or newer: the one named by FIREFOX_PATH and no other when that is set, else an installed one.
 * @returns {string | null} absolute path of the executable, or null when there is none that starts
 */
export function findFirefox() {
  return findBrowser({
    variable: "FIREFOX_PATH",
    places: usualPlaces,
    names: ["firefox-esr", "firefox"],
    isSuitable: (version) => Number(/Mozilla Firefox (\d+)/.exec(version)?.[1] ?? 0) >= OLDEST_FIREFOX,
  });
}

/** @returns {string[]} */
function usualPlaces() {
  const { LOCALAPPDATA, ProgramFiles, HOME } = process.env;
  if (process.platform === "win32") {
    const roots = [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.map((root) => join(root, "Mozilla Firefox", "firefox.exe"));
  }
  if (process.platform === "darwin") {
    const apps = ["Firefox.app", "Firefox Developer Edition.app", "Firefox Nightly.app"];
    return ["/Applications", join(HOME ?? "/", "Applications")].flatMap((root) =>
      apps.map((app) => join(root, app, "Contents/MacOS/firefox")),
    );
  }
  return ["/usr/lib/firefox-esr/firefox-esr", "/usr/lib/firefox/firefox", "/usr/lib64/firefox/firefox"];
}
