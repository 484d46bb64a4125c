import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";

// Every import is written out: the import law of biome.json can only judge imports that it can see.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    // Old prices fail no build: whoever makes one is told what to read again.
    "build:done": async ({ config }) => {
      if (config.browser !== "chrome") return;
      const { staleReport } = await import("./utils/prices/stale-records.ts");
      config.logger.info(staleReport(new Date().toISOString().slice(0, 10), 180));
    },
  },
  manifest: ({ browser }) => ({
    name: "Fettle: cost check for Clay tables",
    short_name: "Fettle",
    description:
      "Says what a Clay table will cost, and what to change, before anybody presses Run. Not affiliated with Clay.",
    // Nothing is added here without a page in docs/decisions: a wider permission switches the extension off until the user agrees.
    permissions: browser === "firefox" ? ["storage"] : ["storage", "sidePanel"],
    host_permissions: ["https://app.clay.com/*"],
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "fettle@fettle.invalid",
              // MAIN-world content scripts exist from 128; the built-in data consent from 140 (mozilla/extension-workshop).
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "116" }),
  }),
});
