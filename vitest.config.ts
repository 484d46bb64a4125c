import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

// Three projects: the unit tests need no build, the contract tests read both, and the tests in Firefox need that one and a Firefox.
export default defineConfig({
  test: {
    projects: [
      {
        // Gives `wxt/browser` an in-memory fake outside a browser, and JSX the settings of the real build.
        plugins: [WxtVitest()],
        test: {
          name: "unit",
          // Room for a slow machine; no test asserts how long something took.
          testTimeout: 60_000,
          include: [
            "{utils,components,scripts}/**/*.test.{ts,tsx}",
            "tests/{bench,clay-stand-in,expressions}/**/*.test.{ts,tsx}",
          ],
        },
      },
      { test: { name: "contract", include: ["tests/contract/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "firefox",
          include: ["tests/firefox/**/*.test.ts"],
          globalSetup: ["tests/browser/global-setup.ts"],
          // Room for a slow machine; each test starts a browser of its own.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
