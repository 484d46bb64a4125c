/** One `{{f_…}}` reference inside a formula, a run condition or an input, with the path read behind it. */
export interface Reference {
  columnId: string;
  /** Object keys and array indexes behind the reference, as text: `{{f_a}}?.jobs?.[0]` has `["jobs", "0"]`. */
  path: string[];
  /** Offsets of the `{{…}}` part in the text, end exclusive. */
  start: number;
  end: number;
}

// `{{.*?}}` would also match the literal double braces that prompts contain (real-tables.md section 6).
const REFERENCE = /\{\{(f_[A-Za-z0-9_]+)\}\}/g;
// One step of a path: `.key`, `?.key`, `["key"]`, `?.[0]`. A name that is called (`?.trim()`) is a method, not a step.
const PATH_STEP =
  /^\s*(?:(?:\?\.)?\[\s*(?:"([^"]*)"|'([^']*)'|(\d+))\s*\]|\??\.\s*([A-Za-z_$][\w$]*)(?![\w$]|\s*(?:\?\.)?\())/;

/**
 * Lists the column references of a formula text, in their order, with the property path that follows each.
 * A method call (`?.toLowerCase()`) ends the path. Never fails; text without references gives an empty list.
 */
export function findReferences(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return { columnId: match[1] as string, path: readPath(text.slice(end, end + 1_000)), start, end };
  });
}

/** The ids that a text refers to, each once, in the order of their first use. */
export function referencedColumnIds(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(REFERENCE), (match) => match[1] as string))];
}

function readPath(rest: string): string[] {
  const path: string[] = [];
  let remaining = rest;
  for (;;) {
    const step = PATH_STEP.exec(remaining);
    const key = step?.[1] ?? step?.[2] ?? step?.[3] ?? step?.[4];
    if (step === null || key === undefined) return path;
    path.push(key);
    remaining = remaining.slice(step[0].length);
  }
}
