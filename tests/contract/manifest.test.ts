import { describe, expect, it } from "vitest";
import { BROWSERS, readFileNames, readManifest } from "./builds.ts";

const CLAY = ["https://app.clay.com/*"];

// Everything that a manifest of ours may say. A key that is not here is a new power or a new surface: decide it first.
const KNOWN_KEYS = new Set([
  "manifest_version",
  "name",
  "short_name",
  "description",
  "version",
  "icons",
  "default_locale",
  "minimum_chrome_version",
  "browser_specific_settings",
  "permissions",
  "host_permissions",
  "background",
  "action",
  "side_panel",
  "sidebar_action",
  "content_scripts",
]);

describe.each(BROWSERS)("the manifest for %s", (browser) => {
  const manifest = readManifest(browser);
  const script = (name: string) => {
    const index = manifest.content_scripts.findIndex(({ js }) => js.includes(`content-scripts/${name}.js`));
    return { index, ...manifest.content_scripts[index] };
  };

  it("asks for the promised permissions and no other", () => {
    expect(manifest.permissions).toEqual(browser === "chrome" ? ["storage", "sidePanel"] : ["storage"]);
    expect(manifest.host_permissions).toEqual(CLAY);
  });

  it("has no key that nobody decided on", () => {
    expect(Object.keys(manifest).filter((key) => !KNOWN_KEYS.has(key))).toEqual([]);
  });

  it("runs its three scripts on Clay's application and nowhere else", () => {
    const scripts = manifest.content_scripts.flatMap(({ js }) => js).sort();
    expect(scripts).toEqual(["bridge", "overlay", "page-hook"].map((name) => `content-scripts/${name}.js`));
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(CLAY);
  });

  it("starts the bridge before the hook, both before the page", () => {
    const [bridge, hook] = [script("bridge"), script("page-hook")];
    expect(bridge.run_at).toBe("document_start");
    expect(hook.run_at).toBe("document_start");
    expect(bridge.index).toBeLessThan(hook.index);
  });

  it("runs the hook alone in the page's own world, and the overlay when the page is there", () => {
    expect(script("page-hook").world).toBe("MAIN");
    expect(script("bridge").world ?? "ISOLATED").toBe("ISOLATED");
    expect(script("overlay").world ?? "ISOLATED").toBe("ISOLATED");
    expect(script("overlay").run_at).toBe("document_idle");
  });

  it("ships the licences of what it bundles", () => {
    expect(readFileNames(browser)).toContain("licences.txt");
  });
});

describe("the manifest for Firefox", () => {
  it("declares that no data is collected", () => {
    expect(readManifest("firefox").browser_specific_settings).toMatchObject({
      gecko: { data_collection_permissions: { required: ["none"] } },
    });
  });
});
