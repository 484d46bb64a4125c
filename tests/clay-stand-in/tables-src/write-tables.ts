import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { savedFiles } from "./saved-files.ts";

const HERE = join(import.meta.dirname, "..");

// `npx tsx tests/clay-stand-in/tables-src/write-tables.ts` makes the saved answers anew after a change of their sources.
const paths = Object.entries(savedFiles()).map(([path, content]) => {
  const file = join(HERE, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content, null, 2));
  return file;
});
execFileSync("npx", ["biome", "format", "--write", ...paths], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
