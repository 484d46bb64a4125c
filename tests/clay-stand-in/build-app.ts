import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { APP_FOLDER } from "./server/answer-app.ts";

const SOURCES = join(import.meta.dirname, "app");

// React's development build, as only that one reports what an extension does to nodes that React owns.
const CONFIG: InlineConfig = {
  configFile: false,
  root: SOURCES,
  mode: "development",
  define: { "process.env.NODE_ENV": JSON.stringify("development") },
  logLevel: "warn",
  build: { outDir: APP_FOLDER, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 3_000 },
};

/** Builds the stand-in's app when there is no build, or when a source is newer than the build. */
export async function buildApp(): Promise<void> {
  const built = join(APP_FOLDER, "index.html");
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  await build(CONFIG);
}

function newestSource(): number {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(join(SOURCES, file)).mtimeMs));
}
