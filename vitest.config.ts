import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

// Two projects, because the contract tests read the built extension and the unit tests must not need a build.
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
            "tests/{clay-stand-in,expressions}/**/*.test.{ts,tsx}",
          ],
        },
      },
      { test: { name: "contract", include: ["tests/contract/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
