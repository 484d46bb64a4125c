import { evaluate } from "./evaluate.ts";
import { parseExpression } from "./parse.ts";
import { isSurelyEmpty, known, UNKNOWN } from "./value.ts";

/**
 * Whether a formula surely gives nothing on a row where all the named columns are empty, whatever the other columns hold.
 * `{{a}}?.email` is empty when a is; `{{a}}?.email || {{b}}` is not unless b is empty as well. False when it cannot be told.
 */
export function isEmptyWithout(formulaText: string, emptyColumnIds: ReadonlySet<string>): boolean {
  const parsed = parseExpression(formulaText);
  if (!parsed.ok) return false;
  return isSurelyEmpty(evaluate(parsed.tree, (id) => (emptyColumnIds.has(id) ? known(undefined) : UNKNOWN)));
}
