import { spawnSync } from "node:child_process";
import { findChromium, forgetChromium } from "../find-chromium.mjs";
import { installed, run } from "./run.mjs";

const DOWNLOAD_SECONDS = 240;
const PACKAGE_SECONDS = 600;
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
  const isFound = [download, systemPackage, libraries].some((attempt) => {
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

function systemPackage() {
  const prefix = superuser();
  if (prefix === null) return;
  console.error("Installing the system's own Chromium package.");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", ...args];
    return run(command, rest, { seconds: PACKAGE_SECONDS, env, aside: true });
  };
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

/** A downloaded Chromium does not start on a bare system that lacks its libraries, and Ubuntu's package is only a snap. */
function libraries() {
  if (superuser() === null) return;
  installed("@playwright/test/cli.js", ["install-deps", "chromium"], { seconds: PACKAGE_SECONDS, aside: true });
}

/** @returns {string[] | null} what to put before apt-get, or null where it cannot be used without asking for a password */
function superuser() {
  const runs = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (process.platform !== "linux" || !runs("apt-get", "--version")) return null;
  if (process.getuid?.() === 0) return [];
  return runs("sudo", "-n", "true") ? ["sudo", "-n"] : null;
}
