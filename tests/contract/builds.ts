import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./repository-files.ts";

export type Browser = "chrome" | "firefox";
export const BROWSERS: Browser[] = ["chrome", "firefox"];

const folderOf = (browser: Browser) => join(ROOT, ".output", `${browser}-mv3`);

/** The parts of a built manifest that the promises are about. */
export interface Manifest extends Record<string, unknown> {
  permissions: string[];
  host_permissions: string[];
  content_scripts: { js: string[]; matches: string[]; run_at: string; world?: string }[];
}

/** The manifest of a build. @throws when that build was not made: `npm run build`, `npm run build:firefox` */
export function readManifest(browser: Browser): Manifest {
  return JSON.parse(readFileSync(join(folderOf(browser), "manifest.json"), "utf8"));
}

/** The scripts of a build, by their path in it. */
export function readScripts(browser: Browser): { path: string; text: string }[] {
  const folder = folderOf(browser);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, path), "utf8") }));
}

/** The names of the files at the top of a build. */
export function readFileNames(browser: Browser): string[] {
  return readdirSync(folderOf(browser));
}
