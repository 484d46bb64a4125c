import { existsSync } from "node:fs";
import { join } from "node:path";

// Branded Chrome is not here: since version 137 it ignores the flag that loads an unpacked extension.
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    join(process.env.HOME ?? "", "Applications/Chromium.app/Contents/MacOS/Chromium"),
  ],
  win32: [process.env.LOCALAPPDATA, process.env.PROGRAMFILES].map((root) =>
    join(root ?? "", "Chromium\\Application\\chrome.exe"),
  ),
};

/**
 * Path of a Chromium that can load the extension: FETTLE_CHROMIUM, else the system's, else null, which leaves the choice
 * to Playwright's own download.
 *
 * @throws when FETTLE_CHROMIUM names a file that does not exist
 */
export function findChromium(): string | null {
  const named = process.env.FETTLE_CHROMIUM;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`FETTLE_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  return (PLACES[process.platform] ?? []).find((path) => existsSync(path)) ?? null;
}
