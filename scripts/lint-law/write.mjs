import { readFileSync, writeFileSync } from "node:fs";
import { IMPORTS } from "./imports.mjs";
import { NAMES } from "./names.mjs";

// Biome has no shorthand for "this folder may import these", and an override replaces a rule's options as a whole, so the
// configuration repeats itself. The two tables beside this file are what people read and change.
const TARGET = new URL("../../biome.law.json", import.meta.url);
const MESSAGE = "Import law: docs/architecture.md says what this folder may import.";
const NEIGHBOURS = "./**";
const UP_ONE = ["../*.ts", "../*.tsx", "../*.css", "../*.json"];

/** @param {string[]} includes @param {object} rules */
const override = (includes, rules) => ({ includes, linter: { rules } });

/** @param {string[]} includes @param {string[]} allow */
function imports(includes, allow) {
  // Patterns are read like .gitignore: the last one that matches decides. `./../` would pass as the folder's own.
  const group = ["**", ...allow.map((pattern) => `!${pattern}`), "./../**"];
  const options = { patterns: [{ group, message: MESSAGE }] };
  return override(includes, { style: { noRestrictedImports: { level: "error", options } } });
}

const importOverrides = IMPORTS.flatMap(({ files, allow, deep, rooms = [] }) => {
  const includes = files.map((file) => (/[*]|\.ts$/.test(file) ? file : `${file}/**`));
  // A row about single files names what they may import beside themselves; in a folder, neighbours are free.
  const isFolder = includes.every((file) => file.endsWith("/**"));
  const own = imports(includes, isFolder ? [NEIGHBOURS, ...allow] : allow);
  if (!deep) return [own];
  return [
    own,
    imports(
      files.map((file) => `${file}/*/**`),
      [NEIGHBOURS, ...UP_ONE, ...rooms.map((room) => `../${room}/**`), ...allow],
    ),
  ];
});

const nameOverrides = NAMES.map(({ files, globals, properties }) =>
  override(files, {
    ...(globals && { style: { noRestrictedGlobals: { level: "error", options: { deniedGlobals: globals } } } }),
    ...(properties && { nursery: { noJsRestrictedProperties: { level: "error", options: { entries: properties } } } }),
  }),
);

const rows = [...importOverrides, ...nameOverrides].map((row) => JSON.stringify(row));
const text = `{"root":false,"overrides":[\n${rows.join(",\n")}\n]}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, text);
} else if (readFileSync(TARGET, "utf8") !== text) {
  console.error("biome.law.json does not say what scripts/lint-law says: run `npm run lint:law`.");
  process.exitCode = 1;
}
