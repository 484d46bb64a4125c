import { describe, expect, it } from "vitest";
import { BROWSERS, readScripts } from "./builds.ts";

// Ways to reach the network or to run what did not ship, as they stand in a minified bundle.
const POWERS: Record<string, RegExp> = {
  "calls fetch": /(?<![\w$.])fetch\s*\(/g,
  "reads fetch as a property": /\.fetch\b|\[["'`]fetch["'`]\]/g,
  "names fetch": /["'`]fetch["'`]/g,
  "uses another request API": /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)\b/g,
  "loads an image by script": /\bnew Image\b/g,
  "imports from an address": /\bimport(?:Scripts)?\s*\(\s*["'`]?https?:/g,
  "runs text": /(?<![\w$.|])eval\s*\(|\bnew Function\b/g,
};

/** What is allowed, and why it is no request of ours. */
const ALLOWED: { path: RegExp; power: string; why: string }[] = [
  { path: /^content-scripts\/page-hook\.js$/, power: "names fetch", why: "wraps the page's own fetch to read along" },
  {
    path: /^content-scripts\/page-hook\.js$/,
    power: "uses another request API",
    why: "wraps the page's own XMLHttpRequest to read along",
  },
  { path: /^chunks\//, power: "calls fetch", why: "Vite's preload of the popup's and the panel's own chunks" },
];

describe.each(BROWSERS)("the build for %s", (browser) => {
  const scripts = readScripts(browser);

  it("has no way to the network but those that are explained", () => {
    const found = scripts.flatMap(({ path, text }) =>
      Object.entries(POWERS)
        .filter(([, pattern]) => text.match(pattern) !== null)
        .map(([power]) => ({ path, power })),
    );
    const unexplained = found.filter(
      ({ path, power }) => !ALLOWED.some((row) => row.path.test(path) && row.power === power),
    );
    expect(unexplained).toEqual([]);
    expect(
      ALLOWED.filter((row) => !found.some(({ path, power }) => row.path.test(path) && row.power === power)),
    ).toEqual([]);
  });

  it("calls fetch in its pages only to preload a file of its own", () => {
    for (const { text } of scripts.filter(({ path }) => path.startsWith("chunks/"))) {
      expect(text.match(POWERS["calls fetch"] as RegExp)?.length ?? 0).toBeLessThanOrEqual(1);
      for (const [call] of text.matchAll(/(?<![\w$.])fetch\s*\([^)]*\)/g))
        expect(call).toMatch(/^fetch\(\w+\.href,\w+\)$/);
    }
  });

  it("does not tell the page that it started", () => {
    // WXT's wrapper posts a message with the extension's id unless this option stands in the script's definition.
    const talkative = scripts
      .filter(({ text }) => text.includes("wxt:content-script-started"))
      .filter(({ text }) => !/noScriptStartedPostMessage:\s*(?:!0|true)/.test(text));
    expect(talkative.map(({ path }) => path)).toEqual([]);
  });

  it("keeps the schema library out of the page's own world", () => {
    const hook = scripts.find(({ path }) => path === "content-scripts/page-hook.js");
    expect(hook?.text).toBeDefined();
    expect(hook?.text).not.toMatch(/safeParse|ZodMini/);
  });

  it("holds no path of the machine that built it", () => {
    const leaking = scripts.filter(({ text }) => /\/(?:home|root|Users|work)\/[\w.-]+\//.test(text));
    expect(leaking.map(({ path }) => path)).toEqual([]);
  });
});
