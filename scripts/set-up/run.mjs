import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Runs a program in the repository's folder with its output on ours.
 * @param {string} command
 * @param {string[]} args
 * @param {{ seconds?: number, env?: Record<string, string> }} [limits] time limit (default: none) and added environment
 * @returns {boolean} whether it ended well and in time
 */
export function run(command, args, { seconds, env } = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
    timeout: seconds === undefined ? undefined : seconds * 1_000,
    killSignal: "SIGKILL",
  });
  return status === 0;
}

/**
 * Runs npm. Under `npm run …` it is the very npm that runs us, which also works on Windows, where npm is a .cmd file that
 * cannot be spawned without a shell.
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
export function npm(args) {
  const path = process.env.npm_execpath;
  if (path?.endsWith(".js")) return run(process.execPath, [path, ...args]);
  return process.platform === "win32" ? run("cmd.exe", ["/d", "/s", "/c", "npm", ...args]) : run("npm", args);
}

/**
 * Runs the script of an installed package with this Node.
 * @param {string} path inside node_modules
 * @param {string[]} args
 * @param {{ seconds?: number, env?: Record<string, string> }} [limits]
 * @returns {boolean} whether it ended well and in time
 */
export function installed(path, args, limits) {
  return run(process.execPath, [join(ROOT, "node_modules", path), ...args], limits);
}
