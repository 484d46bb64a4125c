/**
 * The first column name that a text refers to by `{{@Column name}}`, or null. Portable exports write references so; their
 * decoder turns each into an id, except where no column has the name or several have it.
 */
export function unresolvedName(text: string): string | null {
  return /\{\{@(.*?)\}\}/s.exec(text)?.[1] ?? null;
}
