import type { Action } from "../../model/table.ts";
import { isObject, isText } from "./checks.ts";
import { fixedText, holdsKnownSecret, isSecretName, isSecretValue } from "./secret-text.ts";

type Place = Action["secretsIn"][number];

const HTTP_ACTIONS = new Set(["http-api-v2", "http-api"]);
const INPUTS: readonly [place: Place, input: string][] = [
  ["headers", "headers"],
  ["query", "queryString"],
  ["url", "url"],
  ["body", "body"],
];
// `name=value` in an address or a form, and `"name": "value"` in JSON.
const PARAMETER = /(?:^|[?&#\s])([\w.[\]-]{1,80})=([^&#\s]*)/g;
const JSON_MEMBER = /["']([\w.-]{1,80})["']\s*:\s*["']([^"']*)["']/g;
const USER_INFO = /^\w+:\/\/[^/?#\s]*:([^/?#\s@]{8,})@/;

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

function isSecretInText(text: string): boolean {
  if (holdsKnownSecret(text)) return true;
  const user = USER_INFO.exec(text)?.[1];
  if (user !== undefined && isSecretValue(user)) return true;
  const members = [...text.matchAll(PARAMETER), ...text.matchAll(JSON_MEMBER)];
  return members.some(([, name = "", value = ""]) => isSecretName(name) && isSecretValue(value));
}
