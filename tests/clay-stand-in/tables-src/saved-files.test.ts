import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { savedFiles } from "./saved-files.ts";

const files = Object.entries(savedFiles());

it.each(files)("%s is what its source says", (path, content) => {
  const saved: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "..", path), "utf8"));
  expect(saved, "run write-tables.ts").toEqual(JSON.parse(JSON.stringify(content)));
});
