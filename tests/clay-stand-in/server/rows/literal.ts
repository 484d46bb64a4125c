import type { Field } from "../wire.ts";

/** The value of an input that is a plain text or number, without its quotes; null when it is unset or a formula. */
export function literalOf(field: Field, name: string): string | null {
  const text = field.typeSettings.inputsBinding?.find((binding) => binding.name === name)?.formulaText?.trim();
  if (text === undefined) return null;
  if (/^"[^"]*"$/.test(text)) return text.slice(1, -1);
  return /^\d+(?:\.\d+)?$/.test(text) ? text : null;
}
