import { spawnSync } from "node:child_process";

const root = new URL("../../", import.meta.url);

/** Runs the audit as a user does, with these arguments, and returns all it says. */
export function audit(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/audit.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}
