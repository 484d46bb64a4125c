import type { MemberExpression } from "acorn";
import { isForbiddenKey, isPrimitive, isRecord, ownData, toText } from "./conversions.ts";
import { Builtin, cannotTell, type Frame } from "./frame.ts";
import { Address } from "./library/addresses.ts";
import { BUILTINS } from "./library/globals.ts";
import { hasMethod } from "./library/methods.ts";
import { CHAIN_ENDS, FAILS, known, truthinessOf, UNKNOWABLE, UNKNOWN, UNKNOWN_TRUTHY, type Value } from "./value.ts";

/** The value of `object.key` and its kin. Own data only: a prototype is never reached. */
export function visitMember(node: MemberExpression, frame: Frame): Value {
  if (node.object.type === "Super") return UNKNOWN;
  const object = frame.visit(node.object, frame);
  if (node.optional && isNothing(object)) throw CHAIN_ENDS;
  const key = propertyKey(node, frame);
  if (key === null) return UNKNOWN;
  // A cell that is known to be falsy and no more is most often a missing one, and ends the chain like it.
  if (node.optional && !object.isKnown && object.truthiness === false && !isOwnOfFalsy(key)) throw CHAIN_ENDS;
  return memberOf(object, key, frame);
}

/** Whether a value is surely null or undefined. */
export function isNothing(value: Value): boolean {
  return value.isKnown && (value.value === null || value.value === undefined);
}

/** The name that a member expression reads, or null when it is computed from something unknown. */
export function propertyKey(node: MemberExpression, frame: Frame): string | null {
  if (!node.computed) return node.property.type === "Identifier" ? node.property.name : null;
  const key = frame.visit(node.property, frame);
  return key.isKnown ? toText(key.value) : null;
}

function memberOf(object: Value, key: string, frame: Frame): Value {
  if (isForbiddenKey(key)) return cannotTell(frame);
  if (!object.isKnown) {
    return truthinessOf(object) === false && !isOwnOfFalsy(key) ? known(undefined) : cannotTell(frame);
  }
  const { value } = object;
  if (value === null || value === undefined) throw FAILS;
  if (typeof value === "string" && key === "length") return known(value.length);
  if (typeof value === "string" && /^\d+$/.test(key)) return known(value[Number(key)]);
  if (value instanceof Builtin) return memberOfBuiltin(value, key, frame);
  if (value instanceof Set && key === "size") return known(value.size);
  if (value instanceof Address) return Object.hasOwn(value.parts, key) ? known(value.parts[key]) : cannotTell(frame);
  if (isRecord(value) || Array.isArray(value)) {
    if (Object.hasOwn(value, key)) return known(ownData(value, key));
  }
  // A method that is read and not called (`x?.trim ? …`) is a function, whatever it does.
  if (hasMethod(value, key)) return UNKNOWN_TRUTHY;
  if (!isPrimitive(value) && !isRecord(value) && !Array.isArray(value)) return cannotTell(frame);
  return isInherited(value, key) ? cannotTell(frame) : known(undefined);
}

function memberOfBuiltin({ name }: Builtin, key: string, frame: Frame): Value {
  const full = `${name}.${key}`;
  const found = BUILTINS.get(full);
  if (found === undefined) return cannotTell(frame);
  return "constant" in found ? known(found.constant) : known(new Builtin(full));
}

// What JavaScript itself puts on each kind of value and this interpreter does not know.
function isInherited(value: unknown, key: string): boolean {
  if (typeof value === "object" || typeof value === "function") {
    return key in Object.prototype || (Array.isArray(value) && key in Array.prototype);
  }
  if (typeof value === "string") return key in String.prototype;
  if (typeof value === "number") return key in Number.prototype;
  if (typeof value === "boolean") return key in Boolean.prototype;
  throw UNKNOWABLE;
}

// A falsy cell is an empty text, zero, false or missing: of these only the text has a property that is not undefined.
function isOwnOfFalsy(key: string): boolean {
  return key === "length" || key in String.prototype || key in Number.prototype;
}
