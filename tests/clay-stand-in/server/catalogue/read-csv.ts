import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../catalogue");

/** The lines of a file of the catalogue folder, by column name. Cells hold no semicolon and no quotes. */
export function readCsv(name: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(join(FOLDER, name), "utf8").trim().split(/\r?\n/);
  const columns = head.split(";");
  return lines.map((line) => {
    const cells = line.split(";");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}
