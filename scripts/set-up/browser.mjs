import { findChromium, forgetChromium } from "../find-chromium.mjs";
import { installed } from "./run.mjs";
import { installSystemPackage, PACKAGE_SECONDS, superuser } from "./system-package.mjs";

const DOWNLOAD_SECONDS = 240;
const HOW_TO =
  "Install Chromium, or set FETTLE_CHROMIUM to the path of a Chromium or a Chrome for Testing, and run the same command " +
  "again. Branded Chrome and Edge do not count: they no longer load unpacked extensions from the command line.";

/**
 * Sees to it that there is a Chromium: the one that is there, else Playwright's download, else the system's package.
 * @returns {boolean} whether findChromium finds one now
 */
export function prepareBrowser() {
  if (findChromium() !== null) return true;
  if (process.env.FETTLE_CHROMIUM) {
    console.error(`FETTLE_CHROMIUM is ${process.env.FETTLE_CHROMIUM}, and that is no Chromium that starts. ${HOW_TO}`);
    return false;
  }
  const isFound = [download, () => installSystemPackage("chromium", "Chromium"), libraries].some((attempt) => {
    attempt();
    forgetChromium();
    return findChromium() !== null;
  });
  if (!isFound) console.error(`There is no Chromium, and none could be installed. ${HOW_TO}`);
  return isFound;
}

function download() {
  console.error("No Chromium here: downloading Playwright's.");
  // --no-shell: the headless shell is a second download, and it cannot load extensions.
  installed("@playwright/test/cli.js", ["install", "--no-shell", "chromium"], {
    seconds: DOWNLOAD_SECONDS,
    aside: true,
  });
}

/** A downloaded Chromium does not start on a bare system that lacks its libraries, and Ubuntu's package is only a snap. */
function libraries() {
  if (superuser() === null) return;
  installed("@playwright/test/cli.js", ["install-deps", "chromium"], { seconds: PACKAGE_SECONDS, aside: true });
}
