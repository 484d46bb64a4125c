import { findFirefox, OLDEST_FIREFOX } from "../find-firefox.mjs";
import { installSystemPackage } from "./system-package.mjs";

/**
 * Sees to it that there is a Firefox: the one that is there, else Debian's package.
 * @returns {string | null} null when there is one now, else one sentence on what is missing and what to do
 */
export function prepareFirefox() {
  if (findFirefox() !== null) return null;
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH)
    return `FIREFOX_PATH is ${FIREFOX_PATH}, and that is no Firefox ${OLDEST_FIREFOX} or newer that starts.`;
  installSystemPackage("firefox-esr", "Firefox");
  if (findFirefox() !== null) return null;
  return `There is no Firefox ${OLDEST_FIREFOX} or newer, and none could be installed: install one, or set FIREFOX_PATH to one.`;
}
