import { parseArgs } from "node:util";
import { measureAll } from "./measure-all.ts";
import { renderResult } from "./render-result.ts";
import { judge, resultOf } from "./result.ts";

const { values } = parseArgs({
  options: {
    tables: { type: "string", default: "600" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const [tables, seed] = [Number(values.tables), Number(values.seed)];
if (!Number.isInteger(tables) || tables < 1 || !Number.isInteger(seed)) {
  throw new Error("Usage: npm run bench:accuracy -- [--tables N] [--seed N] [--json]");
}
const result = resultOf(await measureAll(seed, tables), seed);
const shortfalls = judge(result);
process.stdout.write(
  values.json ? `${JSON.stringify({ ...result, shortfalls }, null, 2)}\n` : renderResult(result, shortfalls),
);
if (shortfalls.length > 0) process.exitCode = 1;
