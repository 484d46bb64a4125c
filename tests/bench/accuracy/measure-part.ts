import { measureCase } from "./measure.ts";

// One of several processes that share the cases of a seed; `measure-all.ts` starts it.
const [seed = 0, tables = 0, parts = 1, part = 0] = process.argv.slice(2).map(Number);
for (let index = part; index < tables; index += parts) process.send?.({ index, measured: measureCase(seed, index) });
process.disconnect();
