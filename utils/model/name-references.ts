const END = "}}";

/** How a reference by name begins: `{{@` in portable exports, `{{` in the editors of Clay's panel (clay-dom.md section 5.2). */
export type ReferenceStart = "{{@" | "{{";

/**
 * Makes a function that turns references by name (`{{@Company name}}`) in a text into references by id (`{{f_a}}`). A name may
 * hold anything, braces included, so the names are tried at each reference, the longest first. A reference stays as it is when
 * no column has the name, or when several have it: then nobody can say which one is meant.
 * `labels` are pairs of a name, as references write it, and a column id. Never fails.
 */
export function nameResolver(
  labels: readonly (readonly [label: string, columnId: string])[],
  begin: ReferenceStart = "{{@",
): (text: string) => string {
  const idsOf = new Map<string, Set<string>>();
  for (const [label, columnId] of labels) idsOf.set(label, (idsOf.get(label) ?? new Set()).add(columnId));
  const longestFirst = [...idsOf].sort(([a], [b]) => b.length - a.length);
  return (text) => {
    let resolved = "";
    let at = 0;
    for (let start = text.indexOf(begin); start !== -1; start = text.indexOf(begin, at)) {
      const named = longestFirst.find(([label]) => text.startsWith(label + END, start + begin.length));
      const end = start + begin.length + (named === undefined ? 0 : named[0].length + END.length);
      const [id, ...others] = named?.[1] ?? [];
      const isClear = id !== undefined && others.length === 0;
      resolved += text.slice(at, start) + (isClear ? `{{${id}}}` : text.slice(start, end));
      at = end;
    }
    return resolved + text.slice(at);
  };
}

/** Columns that every table has without listing them, under the names that Clay shows (clay-api.md section 2). */
export const SYSTEM_LABELS = [
  ["Created At", "f_created_at"],
  ["Updated At", "f_updated_at"],
] as const;
