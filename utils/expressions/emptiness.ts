import { referencedColumnIds } from "../model/reference.ts";
import { evaluate } from "./evaluate.ts";
import { isSurelyEmpty, known, NOTHINGS, truthinessOf, UNKNOWN, UNKNOWN_TRUTHY } from "./interpreter/value.ts";
import { parseExpression } from "./parse.ts";

// Each further column doubles the cases; beyond this the others count as wholly unknown.
const MAX_OTHERS_TO_ENUMERATE = 4;

/**
 * Whether a formula surely gives nothing on a row where all the named columns are empty, whatever the other columns hold.
 * `{{a}}?.email` is empty when a is; `{{a}}?.email || {{b}}` is not unless b is empty as well. False when it cannot be told.
 */
export function isEmptyWithout(formulaText: string, emptyColumnIds: ReadonlySet<string>): boolean {
  const references = referencedColumnIds(formulaText);
  const others = references.filter((id) => !emptyColumnIds.has(id));
  if (others.length === references.length && references.length > 0) return false;
  const parsed = parseExpression(formulaText);
  if (!parsed.ok) return false;
  const isEmptyWith = (read: (otherIndex: number) => Cell) =>
    NOTHINGS.every((nothing) => {
      const cell = (id: string) => (emptyColumnIds.has(id) ? nothing : CELLS[read(others.indexOf(id))]);
      const result = evaluate(parsed.tree, cell);
      // A formula that fails leaves its cell without a value.
      return result.fails || isSurelyEmpty(result.value);
    });
  if (others.length > MAX_OTHERS_TO_ENUMERATE) return isEmptyWith(() => "unknown");
  // `{{b}} && {{a}}?.email` gives nothing in either case, though in neither is the whole of it known beforehand.
  const cases = Array.from({ length: 2 ** others.length }, (_, bits) => bits);
  return cases.every((bits) => isEmptyWith((index) => (((bits >> index) & 1) === 1 ? "filled" : "empty")));
}

type Cell = "filled" | "empty" | "unknown";
const CELLS = { filled: UNKNOWN_TRUTHY, empty: known(undefined), unknown: UNKNOWN };

/**
 * Whether a formula surely has a value on a row where all the named columns failed, whatever the other columns hold. What a failed
 * cell holds is not documented: it must have one with nothing and with a text alike. False when it cannot be told.
 */
export function isFilledWithout(formulaText: string, failedColumnIds: ReadonlySet<string>): boolean {
  const parsed = parseExpression(formulaText);
  if (!parsed.ok) return false;
  return [...NOTHINGS, known("Error")].every((failed) => {
    const result = evaluate(parsed.tree, (id) => (failedColumnIds.has(id) ? failed : UNKNOWN));
    return !result.fails && !result.mayFail && truthinessOf(result.value) === true;
  });
}
