/** Column names as a sentence has them: `A`, `A and B`, `A, B or C`. */
export function listed(names: readonly string[], last: "and" | "or" = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}

/** The same, cut off after two names where there are more than three. */
export function shortList(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more columns` : listed(names);
}
