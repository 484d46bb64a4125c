import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../set-up/run.mjs";

const BUILD = join(ROOT, ".output", "chrome-mv3");

/**
 * Most kilobytes (1,000 bytes, gzipped) that an entry may load. The hook runs in Clay's own page before anything else
 * there: raising its number needs a page in docs/decisions. Decision 10 says how the others were set.
 */
const BUDGET = {
  "content-scripts/page-hook.js": 4,
  "content-scripts/bridge.js": 21.5,
  "content-scripts/overlay.js": 74,
  "popup.html": 90,
  "sidepanel.html": 90,
  "checklist.html": 90,
  "background.js": 210,
};

/** @param {string} file @returns {Set<string>} the file and everything it loads, as paths in the build */
function loadedBy(file) {
  const seen = new Set([file]);
  for (const path of seen) {
    const text = readFileSync(join(BUILD, path), "utf8");
    for (const [, , reference = ""] of text.matchAll(references(path))) {
      seen.add(reference.startsWith("/") ? reference.slice(1) : join(dirname(path), reference));
    }
  }
  return seen;
}

/** @param {string} path */
function references(path) {
  if (path.endsWith(".html")) return /\b(src|href)="([^"]+\.(?:js|css))"/g;
  // Chunks import each other by relative path; nothing else in a bundle looks like this.
  return /\b(from|import)\s*\(?["'](\.{1,2}\/[^"']+\.js)["']/g;
}

/** @param {string} entry @returns {number} kilobytes */
function weigh(entry) {
  const bytes = [...loadedBy(entry)].map((path) => gzipSync(readFileSync(join(BUILD, path)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1_000;
}

// An entry that nobody gave a budget would grow unseen.
const entries = readdirSync(BUILD, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^(content-scripts\/.+\.(js|css)|[^/]+\.(html|js))$/.test(path));
const unknown = entries.filter((entry) => !Object.hasOwn(BUDGET, entry));
for (const entry of unknown) console.error(`${entry} has no budget in scripts/test/size-budget.mjs.`);

const heavy = Object.entries(BUDGET).filter(([entry, limit]) => {
  if (!entries.includes(entry)) {
    console.error(`${entry} has a budget and is not in the build.`);
    return true;
  }
  const size = weigh(entry);
  console.log(`${size > limit ? "TOO BIG" : "ok     "} ${size.toFixed(1).padStart(6)} of ${limit} kB  ${entry}`);
  return size > limit;
});
process.exitCode = heavy.length + unknown.length > 0 ? 1 : 0;
