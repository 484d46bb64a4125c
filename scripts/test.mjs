import { runStep } from "./test/run-step.mjs";
import { STEPS } from "./test/steps.mjs";

/** @type {{ script: string, outcome: "passed" | "FAILED" | "not run" | "left out", seconds: number, lastLines?: string[] }[]} */
const results = [];

for (const { script, what, after = [], prepare } of STEPS) {
  const missing = after.find((name) => results.some((result) => result.script === name && result.outcome !== "passed"));
  console.log(`\n=== ${script}: ${what}`);
  if (missing !== undefined) {
    console.log(`Not run: ${missing} failed.`);
    results.push({ script, outcome: "not run", seconds: 0 });
    continue;
  }
  const lack = prepare?.() ?? null;
  if (lack !== null) {
    // A run that others rely on must be whole; a person's own computer may lack a browser.
    const outcome = process.env.CI ? "FAILED" : "left out";
    console.log(`${outcome}: ${lack}`);
    results.push({ script, outcome, seconds: 0 });
    continue;
  }
  const start = performance.now();
  const { isPassed, lastLines } = await runStep(script);
  const seconds = (performance.now() - start) / 1_000;
  console.log(`--- ${script} ${isPassed ? "passed" : "FAILED"} in ${seconds.toFixed(1)} s`);
  results.push({ script, outcome: isPassed ? "passed" : "FAILED", seconds, ...(!isPassed && { lastLines }) });
}

for (const { script, lastLines = [] } of results) {
  if (lastLines.length > 0) console.log(`\n=== The last lines of ${script}\n${lastLines.join("\n")}`);
}

console.log("\n=== Summary");
for (const { script, outcome, seconds } of results) {
  console.log(`${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${script}`);
}
// A step that could not run counts as failed: nobody knows what it would have said.
const countOf = (/** @type {string} */ outcome) => results.filter((result) => result.outcome === outcome).length;
const [passed, skipped] = [countOf("passed"), countOf("left out")];
const failed = results.length - passed - skipped;
console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exitCode = failed === 0 ? 0 : 1;
