import { spawn } from "node:child_process";
import { npmCall, ROOT } from "../set-up/run.mjs";

/** Room for the names of the failing tests and the first of their messages. */
const LAST_LINES = 40;

/**
 * Runs one npm script. What it says goes to our output as it comes, and its last lines are kept: they name what failed, and
 * belong beside the summary, since a log is often read, or passed on, from its end alone.
 * @param {string} script
 * @returns {Promise<{ isPassed: boolean, lastLines: string[] }>}
 */
export function runStep(script) {
  const [command, args] = npmCall(["run", "--silent", script]);
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const step = spawn(command, args, {
    cwd: ROOT,
    stdio: ["inherit", "pipe", "pipe"],
    env: { ...process.env, ...colour },
  });
  let tail = "";
  for (const [from, to] of /** @type {const} */ ([
    [step.stdout, process.stdout],
    [step.stderr, process.stderr],
  ])) {
    from.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      to.write(text);
      tail = `${tail}${text}`.split("\n").slice(-LAST_LINES).join("\n");
    });
  }
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ isPassed) => resolve({ isPassed, lastLines: tail.trimEnd().split("\n") });
    step.once("error", ({ message }) => {
      tail = message;
      end(false);
    });
    step.once("close", (code) => end(code === 0));
  });
}
