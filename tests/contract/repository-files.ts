import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

// What a build, an install or a run leaves behind. The rest is what we ship and publish.
const LEFT_BEHIND = new Set([
  "node_modules",
  ".git",
  ".output",
  ".wxt",
  "test-results",
  "playwright-report",
  "package-lock.json",
]);
const BINARY = /\.(png|ico|zip|woff2)$/;

/** A text file of the repository; the path is relative to its root, with forward slashes. */
export interface RepositoryFile {
  path: string;
  text: string;
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    if (LEFT_BEHIND.has(entry.name)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && !BINARY.test(entry.name) && !entry.name.endsWith(".log")) yield path;
  }
}

/** Every text file of the repository under a folder (default: all), without the lockfile and without what is generated. */
export function repositoryFiles(folder = ""): RepositoryFile[] {
  return [...walk(folder)].map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

/** The source files that the extension is built from, tests and examples left out. */
export function shippedSources(): RepositoryFile[] {
  return ["entrypoints", "components", "utils"]
    .flatMap(repositoryFiles)
    .filter(({ path }) => /\.tsx?$/.test(path) && !/\.(test|examples)\.tsx?$/.test(path));
}
