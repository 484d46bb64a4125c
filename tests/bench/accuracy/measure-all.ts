import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Measured } from "./measure.ts";

/** As many as Continuous Integration has processors at the least; each takes a few hundred megabytes. */
const MOST_PROCESSES = 4;

/** Measures so many cases of a seed, in one process for each processor. The figures do not depend on how many there are. */
export async function measureAll(seed: number, tables: number): Promise<Measured[]> {
  const parts = Math.max(1, Math.min(MOST_PROCESSES, tables, availableParallelism()));
  const all: Measured[] = [];
  await Promise.all(
    Array.from({ length: parts }, async (_, part) => {
      const argv = [seed, tables, parts, part].map(String);
      const child = fork(fileURLToPath(new URL("./measure-part.ts", import.meta.url)), argv, {
        serialization: "advanced",
      });
      child.on("message", ({ index, measured }: { index: number; measured: Measured }) => {
        all[index] = measured;
      });
      const [code] = await once(child, "exit");
      if (code !== 0) throw new Error(`A part of the measurement ended with code ${code}.`);
    }),
  );
  return all;
}
