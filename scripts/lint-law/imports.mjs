// What each folder may import beside its own files. Everything else is an error, so a new folder starts with nothing but
// the model and zod/mini. docs/architecture.md tells the reasons; tests/contract/import-law.test.ts proves it.

const MODEL = "**/model/**";
const CODES = "**/diagnostics/**";
const ZOD = "zod/mini";
const BROWSER = "wxt/browser";
const WXT = [BROWSER, "wxt/utils/**"];
const PREACT = ["preact", "preact/**", "@preact/signals"];

/**
 * Globs of files, and the import specifiers that they may hold. The last row that matches a file holds alone.
 * `deep: true`: the folder may have folders of its own, from which `../x.ts` is still the same folder. `rooms`: those of them that may
 * import one another.
 * @type {{ files: string[], allow: string[], deep?: boolean, rooms?: string[] }[]}
 */
export const IMPORTS = [
  { files: ["entrypoints/**", "components/**", "utils/**"], allow: [MODEL, ZOD] },
  { files: ["utils/model"], allow: [ZOD, "big.js"], deep: true },
  { files: ["utils/expressions"], allow: [MODEL, "acorn"], deep: true },
  // From estimate the types alone, and from prices likewise in the next row (tests/contract/type-only-imports.test.ts).
  { files: ["utils/lint"], allow: [MODEL, CODES, "**/expressions/**", "**/estimate/**"], deep: true },
  { files: ["utils/estimate"], allow: [MODEL, CODES, "**/expressions/**", "**/prices/**", "big.js"], deep: true },
  { files: ["utils/prices"], allow: [MODEL, ZOD, "big.js"], deep: true },
  {
    files: ["utils/analysis.ts"],
    allow: ["./analysis/**", "./model/**", "./expressions/**", "./lint/**", "./estimate/**", "./prices/**"],
  },
  {
    files: ["utils/analysis"],
    allow: [MODEL, "**/expressions/**", "**/lint/**", "**/estimate/**", "**/prices/**", "**/format.ts"],
    deep: true,
    rooms: [
      "assumptions",
      "breakdown",
      "column-prices",
      "conditions",
      "draft",
      "learning",
      "own-key",
      "reckoning",
      "scenarios",
      "waterfalls",
    ],
  },
  { files: ["utils/checklist"], allow: [MODEL, "**/prices/**", "../format.ts", "../clay/routes.ts"] },
  { files: ["utils/format.ts"], allow: ["./model/**"] },
  { files: ["utils/clay/routes.ts"], allow: ["../model/**", ZOD] },
  { files: ["utils/clay/wire"], allow: [MODEL, CODES, ZOD], deep: true },
  { files: ["utils/clay/capture"], allow: [] },
  { files: ["utils/clay/dom"], allow: [MODEL, CODES, "../routes.ts"], deep: true },
  // routes.ts because whoever checks a sender's address must know Clay's, and only utils/clay does.
  {
    files: ["utils/messaging"],
    allow: [MODEL, CODES, ZOD, "../clay/routes.ts", "@webext-core/messaging", BROWSER],
  },
  { files: ["utils/storage"], allow: [MODEL, CODES, ZOD, "idb", "@wxt-dev/storage", BROWSER], deep: true },
  // What the background does, taken out of the entrypoint so that it can be tested without a browser.
  {
    files: ["utils/worker"],
    allow: [
      MODEL,
      CODES,
      ZOD,
      BROWSER,
      "../clay/routes.ts",
      "../messaging/**",
      "../storage/**",
      "../analysis/analysis-input.ts",
      // What runs were billed is set beside their forecasts while it is kept.
      "../estimate/attribute-bills.ts",
      "../estimate/compare-forecast.ts",
      "../checklist/**",
      "../format.ts",
    ],
  },
  { files: ["utils/diagnostics"], allow: [MODEL, ZOD, BROWSER] },
  {
    files: ["components"],
    allow: [
      MODEL,
      CODES,
      "**/expressions/**",
      "**/messaging/**",
      "**/format.ts",
      "**/checklist/checklist-markdown.ts",
      "**/shared/**",
      ...PREACT,
      "@floating-ui/dom",
    ],
    deep: true,
  },
  { files: ["entrypoints"], allow: ["**/utils/**", "**/components/**", ...PREACT, ...WXT] },
  { files: ["entrypoints/background.ts"], allow: ["**/utils/**", ...WXT] },
  {
    files: ["entrypoints/bridge.content.ts"],
    allow: ["../utils/clay/**", "../utils/messaging/**", "../utils/model/**", "../utils/diagnostics/**", ...WXT],
  },
  {
    files: ["entrypoints/page-hook.content.ts"],
    allow: ["../utils/clay/capture/**", "wxt/utils/define-content-script"],
  },
];
