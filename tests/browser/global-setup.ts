import { buildApp } from "../clay-stand-in/build-app.ts";

/** Playwright calls this once before all browser tests. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of this file
export default async function globalSetup(): Promise<void> {
  await buildApp();
}
