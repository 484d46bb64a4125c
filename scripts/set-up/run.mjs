import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Time limit (default: none), added environment, and whether what the program says goes to our standard error, so that
 * whoever reads our standard output gets a report alone.
 * @typedef {{ seconds?: number, env?: Record<string, string>, aside?: boolean }} Limits
 */

/**
 * Runs a program in the repository's folder with its output on ours.
 * @param {string} command
 * @param {string[]} args
 * @param {Limits} [limits]
 * @returns {boolean} whether it ended well and in time
 */
export function run(command, args, { seconds, env, aside = false } = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["inherit", aside ? 2 : "inherit", "inherit"],
    env: { ...process.env, ...env },
    timeout: seconds === undefined ? undefined : seconds * 1_000,
    killSignal: "SIGKILL",
  });
  return status === 0;
}

/**
 * How npm is called. Under `npm run …` it is the very npm that runs us, which also works on Windows, where npm is a .cmd file
 * that cannot be spawned without a shell.
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npmCall(args) {
  const path = process.env.npm_execpath;
  if (path?.endsWith(".js")) return [process.execPath, [path, ...args]];
  if (process.platform !== "win32") return ["npm", args];
  return ["cmd.exe", ["/d", "/s", "/c", "npm", ...args]];
}

/**
 * Runs npm.
 * @param {string[]} args
 * @param {Limits} [limits]
 * @returns {boolean} whether it ended well
 */
export function npm(args, limits) {
  return run(...npmCall(args), limits);
}

/**
 * Runs the script of an installed package with this Node.
 * @param {string} path inside node_modules
 * @param {string[]} args
 * @param {Limits} [limits]
 * @returns {boolean} whether it ended well and in time
 */
export function installed(path, args, limits) {
  return run(process.execPath, [join(ROOT, "node_modules", path), ...args], limits);
}
