/**
 * Reads the fixed value of an input binding, which Clay stores as a JavaScript expression: `"\"gpt-4.1\""`, `"3"`, `"true"`.
 * Returns null when the expression is computed per row or is not set, because then there is no one value
 * (clay-api.md section 3.6).
 */
export function readLiteral(formulaText: string | null): string | null {
  const text = formulaText?.trim() ?? "";
  const quoted = /^"([^"\\]*)"$|^'([^'\\]*)'$/.exec(text);
  if (quoted !== null) return (quoted[1] ?? quoted[2] ?? "").includes("{{") ? null : (quoted[1] ?? quoted[2] ?? null);
  return /^(?:\d+(?:\.\d+)?|true|false)$/.test(text) ? text : null;
}

/** Turns a JSON number into decimal text without an exponent; null for anything that is not a finite plain number. */
export function toDecimal(value: number | null): string | null {
  if (value === null || !Number.isFinite(value)) return null;
  const text = String(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
}
