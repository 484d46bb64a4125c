import type { TableState } from "../clay-state.ts";
import { cellValue } from "../rows/cell-values.ts";
import { chance } from "../rows/chance.ts";
import { evaluate } from "../rows/expressions.ts";
import type { Field } from "../wire.ts";
import { findsIn } from "./hidden-truth.ts";
import { isKeyOnly } from "./price-of-run.ts";
import type { Step } from "./run-order.ts";

/** Share of the rows for which an action finds something; what is not listed finds always. */
const HIT_RATES: [RegExp, number][] = [
  [/validate/, 1],
  [/mobile|phone/, 0.35],
  [/email/, 0.5],
  [/enrich/, 0.85],
];

/** One run of a column: its id, and the steps before it in its waterfall. */
export interface Attempt {
  runId: string;
  earlier: readonly Step[];
}

/** How the run of one cell ends (clay-api.md section 4.9). Reads what the columns before it have come to. */
export function outcomeOf(state: TableState, field: Field, row: number, { runId, earlier }: Attempt): string {
  if (earlier.some((step) => isHit(state, step, row))) return "ERROR_RUN_CONDITION_NOT_MET";
  const condition = field.typeSettings.conditionalRunFormulaText?.trim();
  if (condition && !evaluate(condition, (id) => cellValue(state, id, row))) return "ERROR_RUN_CONDITION_NOT_MET";
  if (isKeyOnly(field) && !field.typeSettings.authAccountId) return "ERROR_INVALID_CREDENTIALS";
  if (hasBlankInput(state, field, row)) return "ERROR_BLANK_TOKEN";
  if (chance(field.id, runId, "error", row) < (state.truth[field.id]?.errorRate ?? 0)) return "ERROR";
  return isFound(state, field, row) ? "SUCCESS" : "SUCCESS_NO_DATA";
}

/** Whether a run of a column finds something on a row, had it all that it needs. */
export function isFound(state: TableState, field: Field, row: number): boolean {
  const hidden = state.truth[field.id];
  return hidden === undefined
    ? chance(field.id, row) < hitRate(field)
    : findsIn(hidden, field.id, row, state.rows ?? 0);
}

/**
 * Whether a run with this outcome is charged, in both meters alike: a find is, a miss is refunded or not by its action, anything else
 * is refunded (https://university.clay.com/docs/credit-refunds; clay-api.md section 4.9, C6).
 */
export function isCharged(state: TableState, field: Field, outcome: string): boolean {
  return outcome === "SUCCESS" || (outcome === "SUCCESS_NO_DATA" && state.truth[field.id]?.billsMisses === true);
}

/** A waterfall step has found something, and its validation, if it has one, does not object. */
function isHit(state: TableState, step: Step, row: number): boolean {
  if (state.statuses.outcomeAt(step.fieldId, row) !== "SUCCESS") return false;
  if (step.validationId === null) return true;
  const verdict = cellValue(state, step.validationId, row) as { is_valid?: boolean } | undefined;
  return verdict?.is_valid !== false;
}

/**
 * A blank value that a required input reads stops the row. Where the truth about the column is hidden, each value is "Required to run" by
 * itself, as in Clay (users-and-peers.md section 1.2, real-tables.md section 5): inside a longer text too, and in what a function takes, which
 * no schema names.
 */
function hasBlankInput(state: TableState, { id, actionDefinition, typeSettings }: Field, row: number): boolean {
  const schema = actionDefinition?.inputParameterSchema ?? [];
  const isStrict = state.truth[id] !== undefined;
  const isRequired = (name: string) => {
    const known = schema.find((parameter) => parameter.name === name);
    return known === undefined ? isStrict : known.optional !== true;
  };
  return (typeSettings.inputsBinding ?? []).some(({ name, formulaText: text = "" }) => {
    if (!isRequired(name) || !text.includes("{{f_")) return false;
    const parts = isStrict ? (text.match(/\{\{f_\w+\}\}(?:\?\.\w+)*/g) ?? []) : [text];
    return parts.some((part) => isBlank(evaluate(part, (column) => cellValue(state, column, row))));
  });
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || String(value).trim() === "";
}

function hitRate({ typeSettings: { actionKey = "" } }: Field): number {
  if (actionKey === "use-ai") return 1;
  return HIT_RATES.find(([pattern]) => pattern.test(actionKey))?.[1] ?? 1;
}
