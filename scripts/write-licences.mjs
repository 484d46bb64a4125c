import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./set-up/run.mjs";

const TARGET = join(ROOT, "public", "licences.txt");

// The framework is a development dependency, yet its content script and background wrappers are in every bundle.
const ALSO_BUNDLED = ["wxt"];

/** @returns {string[]} names of the packages whose code may be in the build, sorted */
function bundledPackages() {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const names = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && !entry.dev)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length))
    .filter((name) => !name.startsWith("@types/"));
  return [...new Set([...names, ...ALSO_BUNDLED])].sort();
}

/** @param {string} name @returns {string} name, version and licence text */
function notice(name) {
  const folder = join(ROOT, "node_modules", name);
  const { version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8") : standardText(name, license, author);
  return `${name} ${version} (${license})\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
}

/**
 * Some packages name their licence without shipping its text.
 * @param {string} name @param {string} license @param {{ name?: string } | string | undefined} author
 * @returns {string}
 */
function standardText(name, license, author) {
  if (license !== "MIT") throw new Error(`${name} is ${license} and ships no licence text: add it by hand.`);
  const holder =
    (typeof author === "string" ? author.replace(/\s*<.*$/, "") : author?.name) ?? `the authors of ${name}`;
  const own = readFileSync(join(ROOT, "LICENSE"), "utf8");
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

const rule = `\n${"-".repeat(79)}\n\n`;
const head = "Fettle contains code of these packages, each under its own licence.\n";
const text = head + rule + bundledPackages().map(notice).join(rule);

if (!process.argv.includes("--check")) {
  writeFileSync(TARGET, text);
} else if (!existsSync(TARGET) || readFileSync(TARGET, "utf8") !== text) {
  console.error("public/licences.txt is not about the packages of package-lock.json: run `npm run licences`.");
  process.exitCode = 1;
}
