import { LITERAL_INPUTS } from "../../model/literal-inputs.ts";
import { findReferences } from "../../model/reference.ts";
import type { Action } from "../../model/table.ts";
import { isObject, isText } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readLiteral } from "./literal.ts";

interface Binding {
  name: string;
  texts: string[];
  isOptional: boolean;
}

/**
 * Reduces `inputsBinding` to what bears on cost: which columns each input reads, whether an empty one stops the row, and the
 * literal values of a few named inputs, and of prompts their length. Prompts, bodies, URLs and headers end here (design.md section 2, promise 4).
 */
export function decodeInputs(
  settings: Record<string, unknown>,
  log: DriftLog,
  path: string,
): Pick<Action, "inputs" | "literals" | "promptCharacters"> {
  const optionalPaths = log.optional(isObject, settings.optionalPathsInInputs, `${path}.optionalPathsInInputs`) ?? {};
  const bindings = readBindings(settings.inputsBinding, log, `${path}.inputsBinding`);
  const literals: Action["literals"] = {};
  for (const name of LITERAL_INPUTS) {
    const literal = readLiteral(bindings.find((binding) => binding.name === name)?.texts[0] ?? null);
    if (literal !== null) literals[name] = literal;
  }
  const inputs = bindings.map(({ name, texts, isOptional }) => ({
    name,
    references: texts.flatMap(findReferences).map(({ columnId, path: keys }) => ({
      columnId,
      path: keys,
      isRequired: !isOptional && !isOptionalPath(optionalPaths[name], [columnId, ...keys]),
    })),
  }));
  const promptCharacters = bindings
    .filter(({ name }) => PROMPTS.includes(name))
    .reduce((sum, { texts }) => sum + texts.join("").length, 0);
  return {
    inputs: inputs.filter((input) => input.references.length > 0),
    literals,
    ...(promptCharacters > 0 && { promptCharacters }),
  };
}

// What an AI column sends to its model beside its columns (real-tables.md section 4).
const PROMPTS = ["prompt", "systemPrompt"];

// An array in every table seen, but an object keyed by index has been reported (clay-api.md section 3.6).
function readBindings(value: unknown, log: DriftLog, path: string): Binding[] {
  if (value === undefined || value === null) return [];
  const entries = log.required(isCollection, value, path) ?? [];
  return Object.values(entries).flatMap((entry) => {
    const binding = log.required(isObject, entry, `${path}[]`);
    const name = binding && log.required(isText, binding.name, `${path}[].name`);
    if (binding === null || name === null) return [];
    const text = log.optional(isText, binding.formulaText, `${path}[].formulaText`);
    const map = log.optional(isObject, binding.formulaMap, `${path}[].formulaMap`) ?? {};
    const mapTexts = Object.values(map).filter((part) => typeof part === "string");
    return [{ name, texts: text === null ? mapTexts : [text, ...mapTexts], isOptional: binding.optional === true }];
  });
}

function isCollection(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

// `{"body": [["f_aaa"], ["f_bbb", "founded"]]}`: the paths of an input that may be blank (real-tables.md section 5).
function isOptionalPath(optionalPaths: unknown, reference: string[]): boolean {
  if (!Array.isArray(optionalPaths)) return false;
  return optionalPaths.some(
    (keys) => Array.isArray(keys) && keys.length > 0 && keys.every((key, index) => String(key) === reference[index]),
  );
}
