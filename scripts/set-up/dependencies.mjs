import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed, npm, ROOT } from "./run.mjs";

// Inside node_modules, so that it goes when the folder goes: `npm ci` empties the folder before it fills it.
const MODULES = join(ROOT, "node_modules");
const STAMP = join(MODULES, ".fettle-lockfile");

/**
 * Installs what package-lock.json says, unless that very lockfile is installed already, and writes the types that WXT
 * generates (tsconfig.json extends them).
 * @returns {boolean} whether everything is in place
 */
export function prepareDependencies() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== wanted) {
    if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) {
      // npm would empty the folder that the link leads to.
      console.error(
        "node_modules is a link to a folder that does not hold what package-lock.json lists: set up the checkout that it leads to, " +
          "or remove the link, and run the same command again.",
      );
      return false;
    }
    console.error("Installing the packages that package-lock.json lists.");
    if (!npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], { aside: true })) {
      console.error("npm ci failed: its own message stands above. Mend that and run the same command again.");
      return false;
    }
    writeFileSync(STAMP, wanted);
  }
  if (existsSync(join(ROOT, ".wxt", "tsconfig.json"))) return true;
  return installed("wxt/bin/wxt.mjs", ["prepare"], { aside: true });
}
