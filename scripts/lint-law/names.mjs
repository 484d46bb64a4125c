// Globals and properties that a folder may not touch.

const NO_REQUEST = "Fettle makes no request of its own.";
const NOT_SHIPPED = "Nothing is executed that did not ship.";
const PAGE_STORAGE = "In a content script it is Clay's own. Use utils/storage.";
const PURE = "This folder is pure: no browser, no clock, no randomness, no network.";
const HTML = "A page that requires Trusted Types makes it throw, and it can run what it should show.";
const CONTEXTS = "utils/messaging is the only way between contexts.";

const SHIPPED_GLOBALS = {
  fetch: NO_REQUEST,
  XMLHttpRequest: NO_REQUEST,
  WebSocket: NO_REQUEST,
  EventSource: NO_REQUEST,
  localStorage: PAGE_STORAGE,
  sessionStorage: PAGE_STORAGE,
  indexedDB: "Only utils/storage opens a database.",
  eval: NOT_SHIPPED,
  Function: NOT_SHIPPED,
};

const BROWSER_GLOBALS =
  "window document globalThis self browser chrome navigator location process performance crypto setTimeout setInterval requestAnimationFrame";
const PURE_GLOBALS = Object.fromEntries(BROWSER_GLOBALS.split(" ").map((name) => [name, PURE]));

const MARKUP = [
  { property: "innerHTML", message: HTML },
  { property: "outerHTML", message: HTML },
  { property: "insertAdjacentHTML", message: HTML },
  { property: "sendBeacon", message: NO_REQUEST },
];
const RUNTIME_MESSAGES = ["sendMessage", "onMessage", "connect", "onConnect"].map((property) => ({
  property,
  message: CONTEXTS,
}));
const PAGE_MESSAGES = [{ property: "postMessage", message: "Only utils/clay/capture talks to the page." }];
const CLOCK = [
  { object: "Date", property: "now", message: "Time comes in as an argument." },
  { object: "Math", property: "random", message: "Randomness comes in as an argument." },
];

/** @param {Record<string, string>} names @param {...string} allowed @returns {Record<string, string>} */
const without = (names, ...allowed) =>
  Object.fromEntries(Object.entries(names).filter(([name]) => !allowed.includes(name)));

/**
 * Globs of files, and what they may not name. The last row that matches a file holds, for each of the two keys.
 * @type {{ files: string[], globals?: Record<string, string>, properties?: object[] }[]}
 */
export const NAMES = [
  {
    files: ["entrypoints/**", "components/**", "utils/**"],
    globals: SHIPPED_GLOBALS,
    properties: [...MARKUP, ...RUNTIME_MESSAGES, ...PAGE_MESSAGES],
  },
  {
    files: [
      "utils/{model,expressions,lint,estimate,prices,analysis,checklist}/**",
      "utils/clay/wire/**",
      "utils/clay/routes.ts",
      "utils/{analysis,format}.ts",
    ],
    globals: { ...SHIPPED_GLOBALS, ...PURE_GLOBALS },
    properties: [...MARKUP, ...RUNTIME_MESSAGES, ...PAGE_MESSAGES, ...CLOCK],
  },
  {
    // It wraps the page's own functions, and its port is the private channel.
    files: ["utils/clay/capture/**", "entrypoints/page-hook.content.ts"],
    globals: without(SHIPPED_GLOBALS, "fetch", "XMLHttpRequest", "Function"),
    properties: [...MARKUP, ...RUNTIME_MESSAGES],
  },
  { files: ["utils/messaging/**"], properties: [...MARKUP, ...PAGE_MESSAGES] },
  { files: ["utils/storage/**"], globals: without(SHIPPED_GLOBALS, "indexedDB") },
];
