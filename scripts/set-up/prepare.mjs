import { prepareBrowser } from "./browser.mjs";
import { prepareDependencies } from "./dependencies.mjs";

/**
 * Makes the repository ready to build and test. Silent when everything is in place.
 * @param {string[]} options `--without-browser` leaves the browser out
 * @returns {number} exit code: 0 when ready, 1 when something is missing, which has then been said
 */
export function prepare(options) {
  const unknown = options.filter((option) => option !== "--without-browser");
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(", ")}. There is one: --without-browser.`);
    return 1;
  }
  if (!prepareDependencies()) return 1;
  if (options.includes("--without-browser")) return 0;
  return prepareBrowser() ? 0 : 1;
}
