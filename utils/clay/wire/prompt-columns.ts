import { referencedColumnIds } from "../../model/reference.ts";

/** A column's name and its id. */
export type ColumnLabel = readonly [name: string, columnId: string];

/** Shorter names are words of any prompt. */
const MIN_NAME_LENGTH = 4;

/**
 * Ids of the columns that the plain-language prompt beside a run condition names, and that the formula made from it does not read:
 * Clay has been seen to turn a prompt of two parts into its first half (clay-api.md section 3.7). A column is named by
 * `{{f_…}}`, `{{Name}}`, or by its exact name as words of the text, the longest name first. The prompt itself ends here
 * (docs/decisions/0011). Names that several columns have are left out; no formula, no verdict.
 */
export function findPromptColumnsUnread(
  prompt: string | null,
  formula: string | null,
  labels: readonly ColumnLabel[],
): string[] {
  if (prompt === null || formula === null) return [];
  const named = referencedColumnIds(prompt);
  let rest = prompt;
  const isAlone = (name: string) => labels.filter(([other]) => other === name).length === 1;
  const longestFirst = [...labels].sort(([one], [other]) => other.length - one.length);
  for (const [name, columnId] of longestFirst) {
    if (name.length < MIN_NAME_LENGTH || !rest.includes(name)) continue;
    const parts = rest.split(name);
    const isNamed = parts.some((before, index) => isWordEnd(before, parts[index + 1]));
    // What a longer name has taken is not there for a shorter one.
    rest = parts.join("\n");
    if (isNamed && isAlone(name)) named.push(columnId);
  }
  const read = referencedColumnIds(formula);
  return [...new Set(named)].filter((id) => !read.includes(id));
}

// Whether a name that stands between the two parts is whole: no letter and no digit touches it.
function isWordEnd(before: string, after: string | undefined): boolean {
  return after !== undefined && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
}
