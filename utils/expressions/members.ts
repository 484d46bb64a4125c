import type { AnyNode, MemberExpression } from "acorn";
import { known, truthinessOf, UNKNOWN, type Value } from "./value.ts";

/** Own properties of plain values only: a prototype is never reached. */
export function evaluateMember(node: MemberExpression, inner: (child: AnyNode) => Value): Value {
  if (node.object.type === "Super") return UNKNOWN;
  const object = inner(node.object);
  const key = propertyKey(node, inner);
  if (key === null) return UNKNOWN;
  if (!object.isKnown) return truthinessOf(object) === false && !isOwnOfFalsy(key) ? known(undefined) : UNKNOWN;
  const { value } = object;
  // Without `?.` the app would throw here; inside a longer chain acorn marks only the first link, so both read as missing.
  if (value === null || value === undefined) return known(undefined);
  if (typeof value === "string")
    return key === "length" ? known(value.length) : known(/^\d+$/.test(key) ? value[Number(key)] : undefined);
  if (typeof value === "object")
    return known(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined);
  return known(undefined);
}

/** The name that a member expression reads, or null when it is computed from something unknown. */
export function propertyKey(node: MemberExpression, inner: (child: AnyNode) => Value): string | null {
  if (!node.computed) return node.property.type === "Identifier" ? node.property.name : null;
  const key = inner(node.property);
  return key.isKnown && (typeof key.value === "string" || typeof key.value === "number") ? String(key.value) : null;
}

// A falsy cell is an empty text, zero, false or missing: of these only the text has a property that is not undefined.
function isOwnOfFalsy(key: string): boolean {
  return key === "length" || key in String.prototype || key in Number.prototype;
}
