/** A file of an imagined tree, and one line in it. */
export type Case = readonly [file: string, line: string];

const imports = (file: string, ...specifiers: string[]): Case[] =>
  specifiers.map((specifier) => [file, `import "${specifier}";`]);

const names = (file: string, ...statements: string[]): Case[] => statements.map((statement) => [file, `${statement};`]);

const PURE = [
  "utils/model/a.ts",
  "utils/expressions/a.ts",
  "utils/lint/a.ts",
  "utils/lint/rules/a.ts",
  "utils/estimate/a.ts",
  "utils/prices/a.ts",
  "utils/analysis/a.ts",
  "utils/analysis.ts",
  "utils/checklist/a.ts",
  "utils/format.ts",
  "utils/clay/wire/a.ts",
  "utils/clay/routes.ts",
];
const IMPURE_STATEMENTS = [
  "Date.now()",
  "Math.random()",
  'fetch("")',
  "window.name",
  "document.title",
  "browser.runtime.id",
  "chrome.runtime.id",
  "localStorage.length",
  "indexedDB.open('')",
  "setTimeout(() => {}, 1)",
];
const PLATFORM = ["wxt/browser", "#imports", "preact", "idb", "@webext-core/messaging", "@wxt-dev/storage", "node:fs"];

/** Each line must be an error in its file. */
export const FORBIDDEN: Case[] = [
  ...PURE.flatMap((file) => [
    ...imports(file, ...PLATFORM, "zod", "@/utils/a.ts"),
    ...names(file, ...IMPURE_STATEMENTS),
  ]),
  ...imports("utils/model/a.ts", "../expressions/a.ts", "../clay/a.ts", "../prices/a.ts", "../format.ts", "acorn"),
  ...imports("utils/expressions/a.ts", "../lint/a.ts", "../estimate/a.ts", "../clay/routes.ts", "zod/mini"),
  ...imports("utils/lint/a.ts", "../prices/a.ts", "../clay/a.ts", "../storage/a.ts", "../analysis.ts", "acorn"),
  ...imports("utils/lint/rules/a.ts", "../../prices/a.ts", "../../clay/wire/a.ts", "../../analysis.ts"),
  ...imports("utils/estimate/a.ts", "../lint/a.ts", "../clay/a.ts", "../storage/a.ts", "../messaging/a.ts"),
  ...imports("utils/prices/a.ts", "../estimate/a.ts", "../lint/a.ts", "../expressions/a.ts", "../clay/a.ts"),
  ...imports("utils/analysis.ts", "./clay/routes.ts", "./storage/a.ts", "./messaging/a.ts", "../components/a.tsx"),
  ...imports("utils/checklist/a.ts", "../analysis.ts", "../estimate/a.ts", "../storage/a.ts", "../clay/wire/a.ts"),
  ...imports("utils/clay/wire/a.ts", "../capture/a.ts", "../dom/a.ts", "../../estimate/a.ts", "../../lint/a.ts"),
  ...imports("utils/clay/capture/a.ts", "zod/mini", "../routes.ts", "../wire/a.ts", "../../model/a.ts", "wxt/browser"),
  ...imports("utils/clay/dom/a.ts", "../wire/a.ts", "../capture/a.ts", "@floating-ui/dom", "preact", "wxt/browser"),
  ...imports("utils/messaging/a.ts", "../storage/a.ts", "../clay/wire/a.ts", "../analysis.ts", "idb"),
  ...imports("utils/storage/a.ts", "../clay/a.ts", "../messaging/a.ts", "../analysis.ts"),
  ...imports("utils/new-folder/a.ts", "../clay/routes.ts", "wxt/browser", "preact"),
  ...["components/overlay/a.tsx", "components/panel/a.tsx", "components/shared/a.tsx"].flatMap((file) =>
    imports(
      file,
      "../../utils/clay/dom/a.ts",
      "../../utils/storage/a.ts",
      "../../utils/estimate/a.ts",
      "../../utils/lint/a.ts",
      "../../utils/prices/a.ts",
      "../../utils/checklist/make-checklist.ts",
      "../../utils/analysis.ts",
      "wxt/browser",
      "#imports",
    ),
  ),
  ...imports("components/overlay/a.tsx", "../panel/a.tsx"),
  ...imports(
    "entrypoints/page-hook.content.ts",
    "../utils/clay/wire/a.ts",
    "../utils/model/a.ts",
    "../utils/messaging/a.ts",
    "wxt/browser",
    "zod/mini",
  ),
  ...imports(
    "entrypoints/bridge.content.ts",
    "../components/a.tsx",
    "preact",
    "../utils/storage/a.ts",
    "../utils/analysis.ts",
  ),
  ...imports("entrypoints/background.ts", "../components/a.tsx", "preact"),
  ...["entrypoints/background.ts", "components/panel/a.tsx", "utils/worker/a.ts"].flatMap((file) =>
    names(
      file,
      "browser.runtime.sendMessage(1)",
      "browser.tabs.sendMessage(1, 2)",
      "browser.runtime.connect()",
      "window.postMessage(1)",
      "document.body.insertAdjacentHTML('beforeend', '')",
      "fetch('')",
      "new XMLHttpRequest()",
      "new WebSocket('')",
      "navigator.sendBeacon('')",
      "indexedDB.open('')",
      "localStorage.length",
      "console.log(1)",
      "eval('1')",
    ),
  ),
];

/** Each line must be none. */
export const ALLOWED: Case[] = [
  ...imports("utils/model/a.ts", "./b.ts", "zod/mini", "big.js"),
  ...imports("utils/expressions/a.ts", "../model/b.ts", "acorn", "./b.ts"),
  ...imports("utils/expressions/part/a.ts", "../../model/b.ts", "../b.ts"),
  ...imports("utils/lint/rules/a.ts", "../rule.ts", "../../model/b.ts", "../../expressions/b.ts"),
  ...imports("utils/estimate/a.ts", "../model/b.ts", "../expressions/b.ts", "big.js", "../diagnostics/codes.ts"),
  ...imports("utils/prices/a.ts", "../model/b.ts", "zod/mini", "./b.json"),
  ...imports(
    "utils/analysis.ts",
    "./model/b.ts",
    "./expressions/b.ts",
    "./lint/b.ts",
    "./estimate/b.ts",
    "./prices/b.ts",
  ),
  ...imports("utils/analysis/a.ts", "../format.ts", "../lint/b.ts", "../prices/b.ts"),
  ...imports("utils/checklist/a.ts", "../model/b.ts", "../prices/b.ts", "../format.ts", "../clay/routes.ts"),
  ...imports("utils/worker/a.ts", "../checklist/b.ts", "../analysis/analysis-input.ts"),
  ...imports("utils/worker/a.ts", "../estimate/attribute-bills.ts", "../estimate/compare-forecast.ts"),
  ...imports("components/panel/a.tsx", "../../utils/checklist/checklist-markdown.ts"),
  ...imports("utils/clay/wire/a.ts", "../../model/b.ts", "zod/mini", "./b.ts"),
  ...imports("utils/clay/capture/a.ts", "./b.ts"),
  ...imports("utils/clay/dom/a.ts", "../routes.ts", "../../model/b.ts", "./b.ts"),
  ...imports("utils/messaging/a.ts", "@webext-core/messaging", "wxt/browser", "zod/mini", "../model/b.ts"),
  ...imports("utils/storage/a.ts", "idb", "@wxt-dev/storage", "../model/b.ts"),
  ...imports(
    "components/overlay/a.tsx",
    "preact",
    "@preact/signals",
    "../../utils/model/b.ts",
    "../shared/b.tsx",
    "./a.css",
  ),
  ...imports("entrypoints/page-hook.content.ts", "../utils/clay/capture/b.ts", "wxt/utils/define-content-script"),
  ...imports("entrypoints/bridge.content.ts", "../utils/clay/wire/b.ts", "../utils/messaging/b.ts", "wxt/browser"),
  ...imports("entrypoints/background.ts", "../utils/storage/b.ts", "../utils/analysis.ts", "../utils/messaging/b.ts"),
  ...imports("entrypoints/popup/main.tsx", "../../components/popup/b.tsx", "preact", "../../utils/messaging/b.ts"),
  ...imports("utils/lint/a.test.ts", "vitest", "node:fs", "../prices/b.ts"),
  ...imports("scripts/a.ts", "node:fs", "../utils/clay/wire/b.ts", "../utils/analysis.ts"),
  ...names("utils/messaging/a.ts", "browser.runtime.sendMessage(1)"),
  ...names("utils/clay/capture/a.ts", "port.postMessage(1)", "window.fetch", "fetch"),
  ...names("utils/storage/a.ts", "indexedDB.open('')"),
  ...names("utils/lint/a.ts", "Date.parse('2026-01-01')", "Math.max(1, 2)"),
  ["entrypoints/background.ts", "export default 1;"],
];
