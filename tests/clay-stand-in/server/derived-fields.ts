import type { Field } from "./wire.ts";

// Braces alone are not enough: prompts contain literal double braces (real-tables.md section 6).
const REFERENCE = /\{\{(f_[A-Za-z0-9_]+)\}\}/g;

function referencesIn(texts: (string | null | undefined)[]): string[] {
  const ids = texts.flatMap((text) => [...(text ?? "").matchAll(REFERENCE)].map((match) => match[1] as string));
  return [...new Set(ids)];
}

/** Returns the field with the id lists that Clay derives on each save (clay-api.md section 3.4). */
export function withDerivedIds(field: Field): Field {
  const settings = field.typeSettings;
  const inputs = (settings.inputsBinding ?? []).flatMap((binding) => [
    binding.formulaText,
    ...Object.values(binding.formulaMap ?? {}),
  ]);
  const merges = (settings.formulaWaterfall ?? []).map((step) => step.formula);
  return {
    ...field,
    inputFieldIds: referencesIn([...inputs, settings.formulaText, ...merges]),
    conditionalRunFieldIds: referencesIn([settings.conditionalRunFormulaText]),
    delayFieldIds: referencesIn([settings.delaySettings?.delayFormulaText]),
  };
}

/** Whether a column depends on its own output, directly or through others. Clay refuses to save that (clay-api.md section 3.7). */
export function isCyclical(field: Field, fields: readonly Field[]): boolean {
  const byId = new Map(fields.map((other) => [other.id, other]));
  byId.set(field.id, field);
  const seen = new Set<string>();
  const waiting = dependencies(field);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === field.id) return true;
    const next = byId.get(id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...dependencies(next));
  }
  return false;
}

function dependencies(field: Field): string[] {
  return [...(field.inputFieldIds ?? []), ...(field.conditionalRunFieldIds ?? []), ...(field.delayFieldIds ?? [])];
}
