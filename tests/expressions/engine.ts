import * as named from "lodash-es";

// The function `_` itself, which the types leave out.
const { default: lodash } = named as unknown as { default: unknown };

/** What JavaScript itself makes of an expression, for comparison. Only tests may run text as code. */
export function runInEngine(
  text: string,
  row: Record<string, unknown>,
): { fails: true } | { fails: false; value: unknown } {
  const masked = text.replace(/\{\{(f_[a-z]+)\}\}/g, " _$1_ ");
  const names = Object.keys(row);
  try {
    const work = new Function(...names.map((name) => `_${name}_`), "_", `return (${masked}\n)`);
    return { fails: false, value: work(...names.map((name) => structuredClone(row[name])), lodash) as unknown };
  } catch {
    return { fails: true };
  }
}
