import type { Waterfall } from "../../model/table.ts";
import { isObject, isText } from "./checks.ts";

/**
 * Groups of two or more columns that run the same action with the same account on the same inputs. The inputs are compared
 * whole, in memory, and none of them leaves this function (docs/decisions/0011). Of one waterfall's columns at most one is in
 * a group: its steps are alternatives, and only one of them pays. Columns on which nothing is set are in none.
 * `fields` are a table's fields as Clay sends them (clay-api.md section 3.6).
 */
export function findSameInputs(fields: readonly unknown[], waterfalls: readonly Waterfall[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const field of fields) {
    if (!isObject(field) || field.type !== "action" || !isText(field.id)) continue;
    const fingerprint = fingerprintOf(field.typeSettings);
    if (fingerprint !== null) groups.set(fingerprint, [...(groups.get(fingerprint) ?? []), field.id]);
  }
  return [...groups.values()].map((ids) => oneOfEach(ids, waterfalls)).filter((ids) => ids.length > 1);
}

function fingerprintOf(settings: unknown): string | null {
  if (!isObject(settings) || !isText(settings.actionKey)) return null;
  const inputs = Object.values(
    isObject(settings.inputsBinding) ? settings.inputsBinding : listed(settings.inputsBinding),
  )
    .filter(isSet)
    .map(canonical)
    .sort();
  if (inputs.length === 0) return null;
  const { actionKey, actionPackageId, authAccountId } = settings;
  return JSON.stringify([actionKey, actionPackageId ?? null, authAccountId ?? null, inputs]);
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

// A parameter that is left unset is listed with its name alone, or not at all (real-tables.md section 4).
function isSet(binding: unknown): boolean {
  if (!isObject(binding)) return true;
  const hasText = isText(binding.formulaText) && binding.formulaText.trim() !== "";
  return hasText || (isObject(binding.formulaMap) && Object.keys(binding.formulaMap).length > 0);
}

/** JSON text in which the order of keys and the space around a text make no difference. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(isText(value) ? value.trim() : value);
  const keys = Object.keys(value).filter((key) => value[key] !== null);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}

function oneOfEach(ids: readonly string[], waterfalls: readonly Waterfall[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const waterfall = waterfalls.find(({ steps }) =>
      steps.some(({ columnId, validationColumnId }) => columnId === id || validationColumnId === id),
    );
    if (waterfall === undefined) return true;
    const isFirst = !seen.has(waterfall.id);
    seen.add(waterfall.id);
    return isFirst;
  });
}
