import type { Binding, TypeSettings } from "../../../server/wire.ts";

/** The text of a quoted literal input, or null when the input is unset or a per-row formula. */
export function literalOf(settings: TypeSettings, name: string): string | null {
  const text = settings.inputsBinding?.find((binding) => binding.name === name)?.formulaText?.trim();
  return text !== undefined && /^"[^"]*"$/.test(text) ? text.slice(1, -1) : null;
}

/** The settings with one input's expression replaced. */
export function withInput(settings: TypeSettings, name: string, formulaText: string): TypeSettings {
  const change = (binding: Binding) => (binding.name === name ? { ...binding, formulaText } : binding);
  return { ...settings, inputsBinding: (settings.inputsBinding ?? []).map(change) };
}
