import * as lodash from "lodash-es";

const underscore = Object.assign((value: unknown) => lodash.chain(value), { ...lodash });

/** What JavaScript itself makes of an expression, for comparison. Only tests may run text as code. */
export function runInEngine(
  text: string,
  row: Record<string, unknown>,
): { fails: true } | { fails: false; value: unknown } {
  const masked = text.replace(/\{\{(f_[a-z]+)\}\}/g, " _$1_ ");
  const names = Object.keys(row);
  try {
    const work = new Function(...names.map((name) => `_${name}_`), "_", `return (${masked}\n)`);
    return { fails: false, value: work(...names.map((name) => structuredClone(row[name])), underscore) as unknown };
  } catch {
    return { fails: true };
  }
}
