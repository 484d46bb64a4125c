import type { Field } from "../../../server/wire.ts";

/** Clay's editors show column names in double braces, the API holds ids (clay-dom.md section 5.2). */
export function withNames(text: string, fields: readonly Field[]): string {
  return text.replace(/\{\{(f_[A-Za-z0-9_]+)\}\}/g, (whole, id: string) => {
    const name = fields.find((field) => field.id === id)?.name;
    return name === undefined ? whole : `{{${name}}}`;
  });
}

/** The way back: every `{{Column name}}` becomes `{{f_id}}`; a name that no column has stays as it is. */
export function withIds(text: string, fields: readonly Field[]): string {
  return fields.reduce((result, { id, name }) => result.replaceAll(`{{${name}}}`, `{{${id}}}`), text);
}

/** Columns that a text with ids refers to, each once. */
export function referencedFields(text: string, fields: readonly Field[]): Field[] {
  return fields.filter(({ id }) => text.includes(`{{${id}}}`));
}

/**
 * What "Generate" makes of a plain sentence. Clay asks a model; here "X is empty" and "X is not empty" are understood,
 * and anything else becomes `true`, the gate that stops nothing, which real tables hold too (clay-api.md section 3.7).
 */
export function compile(prompt: string, fields: readonly Field[]): string {
  const match = /^(?:only run (?:if|when) )?(?:\{\{)?(.+?)(?:\}\})? is (not )?empty\.?$/i.exec(prompt.trim());
  const field = fields.find(({ name }) => name.toLowerCase() === match?.[1]?.toLowerCase());
  if (field === undefined) return "true";
  return match?.[2] === undefined ? `!{{${field.id}}}` : `!!{{${field.id}}}`;
}
