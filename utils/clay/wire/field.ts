import type { Action, Column } from "../../model/table.ts";
import { decodeRequiresOwnKey } from "./action-labels.ts";
import { isBoolean, isList, isObject, isText, isTextOrNumber, type LooseObject, listOf } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeInputs } from "./inputs.ts";
import { findLiteralSecrets } from "./literal-secrets.ts";
import { decodePricing } from "./pricing.ts";
import { type ColumnLabel, findPromptColumnsUnread } from "./prompt-columns.ts";

/**
 * Decodes one field of a table (clay-api.md sections 3.4 to 3.8). Null, with a drift, when it has no id. `labels` are the
 * table's columns, where they are at hand: a prompt may name them.
 */
export function decodeField(
  value: unknown,
  log: DriftLog,
  path: string,
  labels: readonly ColumnLabel[] = [],
): Column | null {
  const field = log.required(isObject, value, path);
  const id = field && log.required(isText, field.id, `${path}.id`);
  if (field === null || id === null) return null;
  const type = log.required(isText, field.type, `${path}.type`) ?? "unknown";
  const settings = log.optional(isObject, field.typeSettings, `${path}.typeSettings`) ?? {};
  const dataTypeSettings = log.optional(isObject, settings.dataTypeSettings, `${path}.typeSettings.dataTypeSettings`);
  const formula = decodeFormula(field, settings, log, path);
  return {
    id,
    name: log.optional(isText, field.name, `${path}.name`) ?? "",
    type,
    dataType: log.optional(isText, dataTypeSettings?.type, `${path}.typeSettings.dataTypeSettings.type`),
    kind: kindOf(type, formula !== null),
    groupId: log.optional(isText, field.groupId, `${path}.groupId`),
    formula: type === "action" || type === "source" ? null : formula,
    action: type === "action" ? decodeAction(field, settings, labels, log, path) : null,
  };
}

// Only `action` and `source` can bill; everything else is told apart by exclusion (clay-api.md section 3.5).
function kindOf(type: string, hasFormula: boolean): Column["kind"] {
  if (type === "action" || type === "source") return type;
  return type === "formula" || hasFormula ? "formula" : "value";
}

function decodeFormula(field: LooseObject, settings: LooseObject, log: DriftLog, path: string): Column["formula"] {
  const text = log.optional(isText, settings.formulaText, `${path}.typeSettings.formulaText`);
  const keys = log.optional(listOf(isTextOrNumber), settings.mappedResultPath, `${path}.typeSettings.mappedResultPath`);
  if (text !== null) return { text, mappedPath: keys?.map(String) ?? null };
  const steps = log.optional(isList, settings.formulaWaterfall, `${path}.typeSettings.formulaWaterfall`);
  if (steps !== null) return { text: mergeText(steps), mappedPath: null };
  return decodeExtraction(field, log, path);
}

// A waterfall's merge column takes the first step that is not empty (clay-api.md section 3.8).
function mergeText(steps: unknown[]): string {
  const texts = steps.map((step) =>
    typeof step === "string" ? step : (step as { formula?: unknown } | null)?.formula,
  );
  return texts
    .filter((text) => typeof text === "string")
    .map((text) => `(${text})`)
    .join(" || ");
}

function decodeExtraction(field: LooseObject, log: DriftLog, path: string): Column["formula"] {
  const extracted = log.optional(isObject, field.extractedField, `${path}.extractedField`);
  const parent = log.optional(isText, extracted?.fieldIdExtractedFrom, `${path}.extractedField.fieldIdExtractedFrom`);
  if (parent === null) return null;
  const key = extracted?.extractedKeyPath;
  const keys = (Array.isArray(key) ? key : typeof key === "string" ? key.split(".") : []).map(String);
  return { text: `{{${parent}}}${keys.map((part) => `?.[${JSON.stringify(part)}]`).join("")}`, mappedPath: keys };
}

function decodeAction(
  field: LooseObject,
  settings: LooseObject,
  labels: readonly ColumnLabel[],
  log: DriftLog,
  path: string,
): Action | null {
  const at = `${path}.typeSettings`;
  const key = log.required(isText, settings.actionKey, `${at}.actionKey`);
  if (key === null) return null;
  const text = (name: string) => log.optional(isText, settings[name], `${at}.${name}`)?.trim() || null;
  const prompt = text("conditionalRunFormulaPrompt");
  const runCondition = text("conditionalRunFormulaText");
  const definition = log.optional(isObject, field.actionDefinition, `${path}.actionDefinition`) ?? {};
  return {
    key,
    packageId: text("actionPackageId"),
    accountId: text("authAccountId"),
    // Absent or false means on: the server drops `false` (clay-api.md section 3.3).
    isAutoRunOn: log.optional(isBoolean, settings.runAsButton, `${at}.runAsButton`) !== true,
    runCondition,
    hasRunConditionPrompt: prompt !== null,
    promptColumnsUnread: findPromptColumnsUnread(prompt, runCondition, labels),
    secretsIn: findLiteralSecrets(key, settings.inputsBinding),
    ...decodeInputs(settings, log, at),
    ...decodeDefinition(definition, log, `${path}.actionDefinition`),
  };
}

type Definition = Pick<Action, "displayName" | "providerType" | "requiresOwnKey" | "pricing" | "outputs">;

function decodeDefinition(definition: LooseObject, log: DriftLog, path: string): Definition {
  const auth = log.optional(isObject, definition.auth, `${path}.auth`);
  const outputs = log.optional(listOf(isObject), definition.outputParameterSchema, `${path}.outputParameterSchema`);
  return {
    displayName: log.optional(isText, definition.displayName, `${path}.displayName`),
    providerType: log.optional(isText, auth?.providerType, `${path}.auth.providerType`),
    requiresOwnKey: decodeRequiresOwnKey(definition.actionLabels, log, `${path}.actionLabels`),
    pricing: decodePricing(definition.pricing, log, `${path}.pricing`),
    outputs: (outputs ?? []).map((output) => ({
      path: (typeof output.outputPath === "string" ? output.outputPath : String(output.name ?? "")).split("."),
      semanticType: typeof output.semanticType === "string" ? output.semanticType : null,
    })),
  };
}
