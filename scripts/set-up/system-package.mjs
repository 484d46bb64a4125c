import { spawnSync } from "node:child_process";
import { run } from "./run.mjs";

/** Most seconds that the system's package tools may take. */
export const PACKAGE_SECONDS = 600;

/**
 * Installs a package with apt-get, where that can be done without asking for a password.
 * @param {string} name
 * @param {string} what how the message names it
 */
export function installSystemPackage(name, what) {
  const prefix = superuser();
  if (prefix === null) return;
  console.error(`Installing the system's own ${what} package.`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", ...args];
    return run(command, rest, { seconds: PACKAGE_SECONDS, env, aside: true });
  };
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", name);
}

/** @returns {string[] | null} what to put before apt-get, or null where it cannot be used without asking for a password */
export function superuser() {
  const runs = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (process.platform !== "linux" || !runs("apt-get", "--version")) return null;
  if (process.getuid?.() === 0) return [];
  return runs("sudo", "-n", "true") ? ["sudo", "-n"] : null;
}
