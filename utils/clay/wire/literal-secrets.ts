import { fixedText, isSecretInText, isSecretName, isSecretValue } from "../../diagnostics/secret-text.ts";
import type { Action } from "../../model/table.ts";
import { isObject, isText } from "./checks.ts";

type Place = Action["secretsIn"][number];

const HTTP_ACTIONS = new Set(["http-api-v2", "http-api"]);
const INPUTS: readonly [place: Place, input: string][] = [
  ["headers", "headers"],
  ["query", "queryString"],
  ["url", "url"],
  ["body", "body"],
];
/**
 * Places in which an HTTP API column (clay-api.md section 11.2) seems to hold a secret as literal text, where everybody who may see
 * the table reads it. A judgement by names and forms; the texts themselves end here (docs/decisions/0011). Any other
 * column: none.
 */
export function findLiteralSecrets(actionKey: string, inputsBinding: unknown): Place[] {
  if (!HTTP_ACTIONS.has(actionKey) || typeof inputsBinding !== "object" || inputsBinding === null) return [];
  const bindings = Object.values(inputsBinding).filter(isObject);
  return INPUTS.filter(([, input]) => bindings.some((binding) => binding.name === input && holdsSecret(binding))).map(
    ([place]) => place,
  );
}

function holdsSecret({ formulaText, formulaMap }: Record<string, unknown>): boolean {
  if (isText(formulaText) && isSecretInText(fixedText(formulaText))) return true;
  if (!isObject(formulaMap)) return false;
  return Object.entries(formulaMap).some(([name, expression]) => {
    if (!isText(expression)) return false;
    const value = fixedText(expression);
    return (isSecretName(name) && isSecretValue(value)) || isSecretInText(value);
  });
}
