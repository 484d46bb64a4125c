import type { AnyNode, CallExpression } from "acorn";
import { callOnNothing } from "./calls-on-nothing.ts";
import { propertyKey } from "./members.ts";
import { known, UNKNOWN, type Value } from "./value.ts";

type Text = (receiver: string, ...args: unknown[]) => unknown;

const TEXT_METHODS: Record<string, Text> = {
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  toString: (text: string) => text,
  includes: (text, part) => text.includes(String(part)),
  startsWith: (text, part) => text.startsWith(String(part)),
  endsWith: (text, part) => text.endsWith(String(part)),
};

const FUNCTIONS: Record<string, (value: unknown) => unknown> = {
  String: (value) => String(value),
  Number: (value) => Number(value),
  Boolean: (value) => Boolean(value),
  parseFloat: (value) => Number.parseFloat(String(value)),
  parseInt: (value) => Number.parseInt(String(value), 10),
};

/**
 * Evaluates the few calls that matter for constants and emptiness; every other call is unknown.
 * A method called on nothing gives nothing, which is what the `?.` chains of real conditions rely on.
 */
export function evaluateCall(node: CallExpression, inner: (child: AnyNode) => Value): Value {
  const args = node.arguments.map((argument) => (argument.type === "SpreadElement" ? UNKNOWN : inner(argument)));
  if (node.callee.type === "Identifier") return callFunction(node.callee.name, args);
  if (node.callee.type !== "MemberExpression" || node.callee.object.type === "Super") return UNKNOWN;
  const receiver = inner(node.callee.object);
  const method = propertyKey(node.callee, inner);
  if (!receiver.isKnown || method === null) return UNKNOWN;
  if (receiver.value === null || receiver.value === undefined) return known(undefined);
  const nothing = callOnNothing(receiver.value, method, node);
  if (nothing !== null) return nothing;
  if (!args.every((argument) => argument.isKnown && typeof argument.value !== "object")) return UNKNOWN;
  const values = args.map((argument) => (argument.isKnown ? argument.value : undefined));
  if (typeof receiver.value === "string" && Object.hasOwn(TEXT_METHODS, method)) {
    return known(TEXT_METHODS[method]?.(receiver.value, ...values));
  }
  return Array.isArray(receiver.value) && method === "includes" ? known(receiver.value.includes(values[0])) : UNKNOWN;
}

function callFunction(name: string, args: Value[]): Value {
  const [argument] = args;
  if (!Object.hasOwn(FUNCTIONS, name) || !argument?.isKnown || typeof argument.value === "object") return UNKNOWN;
  return known(FUNCTIONS[name]?.(argument.value));
}
