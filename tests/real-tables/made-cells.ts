import type { Table } from "../../utils/model/table.ts";
import { chance } from "../clay-stand-in/server/rows/chance.ts";

/** What a path in a cell holds, by how expressions read it. */
type Kind = "text" | "number" | "list";
type Paths = Map<string, { keys: string[]; kind: Kind }>;

const REFERENCE_WITH_PATH = /\{\{(f_\w+)\}\}((?:\??\.?(?:\[[^\]]*\]|(?<=\.)[A-Za-z_$][\w$]*))*)(\s*(?:\?\.)?\()?/g;
const LIST_STEPS = ["length", "map", "filter", "some", "find", "every", "join"];
const NUMBER_NAMES = /count|total|score|size|min|max|employees/i;
const TEXT_LITERAL = /"([^"\\]{1,40})"|'([^'\\]{1,40})'/g;
const FILLERS = ["Acme", "7", "other"];

/** What the cells of a table's action columns hold, so that its conditions and formulas find what they look for, and do not. */
export class MadeCells {
  readonly #paths = new Map<string, Paths>();
  readonly #texts: string[];

  /** `texts` are the table's conditions and formulas: they say which parts of a cell there are, and which texts matter. */
  constructor(table: Table, texts: readonly string[]) {
    this.#texts = [
      ...texts.flatMap((text) => [...text.matchAll(TEXT_LITERAL)].map((it) => it[1] ?? it[2] ?? "")),
      ...FILLERS,
    ];
    for (const { id } of table.columns) this.#paths.set(id, new Map());
    for (const text of texts) {
      for (const [, id = "", path = "", call] of text.matchAll(REFERENCE_WITH_PATH))
        this.#learn(id, keysOf(path), call !== undefined);
    }
  }

  /** A text of a plain column. */
  text(...seed: (string | number)[]): string {
    return this.#texts[Math.floor(chance("text", ...seed) * this.#texts.length)] ?? "";
  }

  /** The content of an action's or a source's cell, in which some parts are missing. */
  object(id: string, row: number): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [name, { keys, kind }] of this.#paths.get(id) ?? []) {
      if (chance("missing", id, name, row) > 0.15) put(made, keys, this.#part(kind, id, name, row));
    }
    return made;
  }

  #learn(id: string, path: string[], isCalled: boolean): void {
    const last = path.at(-1) ?? "";
    const isList = LIST_STEPS.includes(last) || path.some((key) => /^\d+$/.test(key));
    const first = path.findIndex((key) => /^\d+$/.test(key));
    const keys = first !== -1 ? path.slice(0, first) : path.slice(0, isCalled || last === "length" ? -1 : path.length);
    if (keys.length === 0) return;
    const kind = isList ? "list" : !isCalled && NUMBER_NAMES.test(last) ? "number" : "text";
    const known = this.#paths.get(id)?.get(keys.join("\n"));
    if (known === undefined || known.kind === "text") this.#paths.get(id)?.set(keys.join("\n"), { keys, kind });
  }

  #part(kind: Kind, id: string, name: string, row: number): unknown {
    const dice = chance(kind, id, name, row);
    if (kind === "number") return [0, 1, 2, 60, 500, 5_000][Math.floor(dice * 6)];
    if (kind === "list") return Array.from({ length: Math.floor(dice * 3) }, (_, at) => ({ id: `${row}${at}` }));
    return this.text(id, name, row);
  }
}

function keysOf(path: string): string[] {
  return Array.from(path.matchAll(/\[["']?([^\]"']*)["']?\]|([A-Za-z_$][\w$]*)/g), (it) => it[1] ?? it[2] ?? "");
}

function put(holder: Record<string, unknown>, [key = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    holder[key] ??= value;
    return;
  }
  const inner = holder[key];
  const next = typeof inner === "object" && inner !== null && !Array.isArray(inner) ? inner : {};
  holder[key] = next;
  put(next as Record<string, unknown>, rest, value);
}
