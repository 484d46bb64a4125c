import { MODELS } from "../catalogue/models.ts";
import type { TableState } from "../clay-state.ts";
import type { Field } from "../wire.ts";
import { chance } from "./chance.ts";
import { evaluate } from "./expressions.ts";
import { literalOf } from "./literal.ts";

const HEADCOUNTS = [9, 34, 120, 480, 1_900];
const INDUSTRIES = ["Software", "Logistics", "Retail", "Banking"];

/**
 * What a cell holds, as run conditions and formulas see it: the structured result of an enrichment, the text of any other
 * column; undefined when it is blank or has not run.
 */
export function cellValue(state: TableState, fieldId: string, row: number): unknown {
  const field = state.table.fields.find(({ id }) => id === fieldId);
  if (field === undefined) return undefined;
  if (field.type === "action") return resultAt(state, field, row);
  if (state.samples[fieldId] === undefined && isComputed(field)) return formulaAt(state, field, row);
  return waitsForRun(state, field, row) ? undefined : textAt(state, field, row);
}

/** The text of a column that nothing computes; undefined when that row of it is blank. */
export function textAt(state: TableState, field: Field, row: number): string | undefined {
  const sample = state.samples[field.id];
  const total = state.savedRows ?? 0;
  const filled = sample?.filled ?? total;
  const isMixed = sample?.isMixed === true;
  const isFilled = row >= total || (isMixed ? chance(field.id, row) * total < filled : fills(filled, total, row));
  if (!isFilled || sample === undefined) return isFilled ? `${field.name} ${row + 1}` : undefined;
  const turn = isMixed
    ? Math.floor(chance(field.id, "text", row) * sample.samples.length)
    : row % sample.samples.length;
  return sample.samples[turn] ?? `${field.name} ${row + 1}`;
}

/** Whether a column's value follows from others. */
export function isComputed({ type, typeSettings }: Field): boolean {
  return type === "formula" || typeSettings.formulaText !== undefined || typeSettings.formulaWaterfall !== undefined;
}

/** An input of an enrichment on one row. */
export function inputAt(state: TableState, field: Field, name: RegExp, row: number): string {
  const binding = field.typeSettings.inputsBinding?.find((entry) => name.test(entry.name) && entry.formulaText);
  const value = binding?.formulaText && evaluate(binding.formulaText, (id) => cellValue(state, id, row));
  return value === undefined || value === null ? "" : String(value);
}

function resultAt(state: TableState, field: Field, row: number): unknown {
  const status = state.statuses.outcomeAt(field.id, row);
  if (status === "SUCCESS_NO_DATA") return {};
  if (status !== "SUCCESS") return undefined;
  if (field.typeSettings.actionKey === "use-ai") return aiAnswer(field, row);
  const outputs = field.actionDefinition?.outputParameterSchema ?? [];
  return Object.fromEntries(
    outputs.map(({ name, outputPath, sampleValue }) => [
      outputPath ?? name,
      outputAt(state, field, outputPath ?? name, sampleValue, row),
    ]),
  );
}

function outputAt(state: TableState, field: Field, path: string, sample: unknown, row: number): unknown {
  const roll = chance(field.id, path, row);
  if (path === "email") {
    const person = inputAt(state, field, /name/, row).toLowerCase().replaceAll(/\W+/g, ".");
    return `${person || `p${row}`}@${inputAt(state, field, /domain/, row) || "brightloom.example"}`;
  }
  const validRate = state.truth[field.id]?.validRate ?? 0.9;
  if (path === "is_valid") return roll < validRate;
  if (path === "status" && field.typeSettings.actionKey?.includes("validate")) {
    return chance(field.id, "is_valid", row) < validRate ? "valid" : "invalid";
  }
  if (path === "employee_count") return HEADCOUNTS[Math.floor(roll * HEADCOUNTS.length)];
  if (path === "industry") return INDUSTRIES[Math.floor(roll * INDUSTRIES.length)];
  return path === "changed" ? roll < 0.3 : sample;
}

/** An answer with the fields that the column asks for, or one text. */
function aiAnswer(field: Field, row: number): Record<string, unknown> {
  const schema = field.typeSettings.inputsBinding?.find(({ name }) => name === "answerSchemaType")?.formulaMap?.fields;
  const asked =
    schema === undefined ? {} : (JSON.parse(JSON.parse(schema) as string) as Record<string, { type: string }>);
  const entries = Object.entries(asked).map(([name, { type }]) => {
    const roll = chance(field.id, name, row);
    if (type === "number") return [name, 1 + Math.floor(roll * 10)];
    return [name, type === "boolean" ? roll < 0.5 : `${name} of row ${row + 1}`];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : { response: `Answer ${row + 1}` };
}

function formulaAt(state: TableState, field: Field, row: number): unknown {
  const cells = (id: string) => cellValue(state, id, row);
  const { formulaText, formulaWaterfall } = field.typeSettings;
  const texts = formulaWaterfall?.map(({ formula }) => formula ?? "") ?? [formulaText ?? ""];
  for (const text of texts) {
    const value = text === "" ? undefined : evaluate(text, cells);
    // A formula's result is text, also where it reads like a number or a truth (clay-api.md section 3.7).
    if (value !== undefined && value !== null && value !== "") return typeof value === "object" ? value : String(value);
  }
  return undefined;
}

/** A saved formula over enrichments is blank until one of those that it reads has a result. */
function waitsForRun(state: TableState, field: Field, row: number): boolean {
  const parents = state.table.fields.filter(
    (other) => other.type === "action" && field.inputFieldIds?.includes(other.id),
  );
  return parents.length > 0 && parents.every((parent) => state.statuses.outcomeAt(parent.id, row) !== "SUCCESS");
}

/** Spreads `filled` filled cells evenly over `total` rows, beginning with the first: exactly that many are filled. */
function fills(filled: number, total: number, row: number): boolean {
  return Math.ceil(((row + 1) * filled) / total) > Math.ceil((row * filled) / total);
}

/** The model of an AI column, when it is a literal that the catalogue lists. */
export function modelOf(field: Field): (typeof MODELS)[number] | undefined {
  const name = literalOf(field, "model");
  return MODELS.find(({ id }) => id === name);
}
