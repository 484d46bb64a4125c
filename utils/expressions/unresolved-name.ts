/** A `{{@Column name}}` reference, with its place in the text; the end is exclusive. */
export interface NamedReference {
  name: string;
  start: number;
  end: number;
}

const BEGIN = "{{@";

/**
 * The references by name (`{{@Column name}}`) that a text holds. Portable exports write references so; their decoder turns each into
 * an id, except where no column has the name or several have it. A name may hold anything, quotes and braces included
 * (real-tables.md section 6): a reference ends at the first `}}` outside of braces that the name itself opens, or else at the first.
 */
export function namedReferences(text: string): NamedReference[] {
  const found: NamedReference[] = [];
  for (let start = text.indexOf(BEGIN); start !== -1; ) {
    const from = start + BEGIN.length;
    const close = closeOf(text, from);
    if (close === -1) return found;
    const end = close + 2;
    found.push({ name: text.slice(from, close), start, end });
    start = text.indexOf(BEGIN, end);
  }
  return found;
}

function closeOf(text: string, from: number): number {
  const first = text.indexOf("}}", from);
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    if (open === 0 && text.startsWith("}}", at)) return at;
    // The next reference begins before this one's braces are closed: they were no pair.
    if (text.startsWith("{{", at)) return first;
    if (text[at] === "{") open += 1;
    else if (text[at] === "}") open = Math.max(0, open - 1);
  }
  return first;
}

/** The first column name that a text refers to by name, or null: no id stands for it. */
export function unresolvedName(text: string): string | null {
  return namedReferences(text)[0]?.name ?? null;
}
