import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/browser/global-setup.ts",
  outputDir: "test-results",
  workers: 2,
  // The stories race real processes. One that fails and then passes is listed as flaky at the end, which is a fault of the story to mend
  // and none of the change that is tried.
  retries: 1,
  // Room for a slow machine: a test waits no longer than it must, and no test asserts how long something took.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
});
