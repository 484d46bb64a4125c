import { compileFunction } from "node:vm";

type Compiled = (cells: unknown, clay: unknown, lodash: unknown) => unknown;

const compiled = new Map<string, Compiled | null>();

// What conditions and formulas of real tables call (real-tables.md section 6).
const CLAY = {
  formatForAIPrompt: (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value ?? "")),
  formatForJSON: (value: unknown) => JSON.stringify(value ?? null),
};
const LODASH = {
  compact: (list: unknown[]) => list.filter(Boolean),
  uniq: (list: unknown[]) => [...new Set(list)],
};

/**
 * Evaluates an expression of the stand-in's own tables on one row, as plain JavaScript with `{{f_…}}` read from `cells`.
 * Undefined when it does not parse or throws. Never used on what somebody else wrote.
 */
export function evaluate(expression: string, cells: (fieldId: string) => unknown): unknown {
  let run = compiled.get(expression);
  if (run === undefined) {
    run = compile(expression);
    compiled.set(expression, run);
  }
  if (run === null) return undefined;
  try {
    return run(cells, CLAY, LODASH);
  } catch {
    return undefined;
  }
}

function compile(expression: string): Compiled | null {
  const body = expression.replace(/\{\{(f_[A-Za-z0-9_]+)\}\}/g, 'cells("$1")');
  try {
    return compileFunction(`return (${body});`, ["cells", "Clay", "_"]) as Compiled;
  } catch {
    return null;
  }
}
