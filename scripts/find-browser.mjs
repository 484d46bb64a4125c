import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Which browser is wanted: the environment variable that names it, where it may lie (best first), what it is called on the
 * PATH, and whether what it prints for --version is the right one.
 * @typedef {{ variable: string, places: () => string[], names: string[], isSuitable: (version: string) => boolean }} Wanted
 */

/**
 * Finds the first path that starts and is suitable: the one named by the variable and no other when that is set, else one
 * of the places, else one on the PATH.
 * @param {Wanted} wanted
 * @returns {string | null} absolute path of the executable, or null when there is none
 */
export function findBrowser({ variable, places, names, isSuitable }) {
  const named = process.env[variable];
  const paths = named !== undefined && named !== "" ? [named] : [...places(), ...onPath(names)];
  return paths.find((path) => isUsable(path, isSuitable)) ?? null;
}

/** @param {string[]} names @returns {string[]} */
function onPath(names) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name + suffix)));
}

/**
 * @param {string} path
 * @param {(version: string) => boolean} isSuitable
 */
function isUsable(path, isSuitable) {
  if (!existsSync(path) || isSnap(path)) return false;
  // On Windows --version opens a window instead of printing.
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && isSuitable(stdout) && !stdout.trimEnd().endsWith(" snap");
}

/**
 * A snap has a /tmp and a home of its own, so it sees neither the build nor the profile that a test gives it. Ubuntu's package
 * is a short script that starts one.
 * @param {string} path
 */
function isSnap(path) {
  return realpathSync(path).endsWith("/snap") || /^#![\s\S]*\/snap\/bin\//.test(beginningOf(path));
}

/** @param {string} path */
function beginningOf(path) {
  const descriptor = openSync(path, "r");
  const buffer = Buffer.alloc(2_048);
  try {
    return buffer.toString("latin1", 0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}
