import type { AnyNode, ObjectExpression } from "acorn";
import { isForbiddenKey, isPrimitive, isRecord, ownData, toText } from "./conversions.ts";
import type { Frame } from "./frame.ts";
import { certain, known, UNKNOWABLE, UNKNOWN_TRUTHY, type Value } from "./value.ts";

/** The value of an object literal; some object when a part of it is not known. */
export function visitObject({ properties }: ObjectExpression, frame: Frame): Value {
  const made: Record<string, unknown> = {};
  let isClear = true;
  for (const property of properties) {
    if (property.type === "SpreadElement") {
      const spread = frame.visit(property.argument, frame);
      if (spread.isKnown) copyInto(made, spread.value);
      else isClear = false;
      continue;
    }
    if (property.kind !== "init") return UNKNOWN_TRUTHY;
    const key = propertyName(property.key as AnyNode, property.computed, frame);
    if (isForbiddenKey(key)) return UNKNOWN_TRUTHY;
    const value = frame.visit(property.value, frame);
    if (value.isKnown) made[key] = value.value;
    else isClear = false;
  }
  return isClear ? known(made) : UNKNOWN_TRUTHY;
}

/** The name that a property of an object literal or of a pattern has. Throws `UNKNOWABLE` when it is computed and not known. */
export function propertyName(key: AnyNode, isComputed: boolean, frame: Frame): string {
  if (isComputed) return toText(certain(frame.visit(key, frame)));
  if (key.type === "Identifier") return key.name;
  if (key.type === "Literal" && isPrimitive(key.value)) return String(key.value);
  throw UNKNOWABLE;
}

function copyInto(made: Record<string, unknown>, from: unknown): void {
  if (from === null || from === undefined) return;
  if (!isRecord(from)) throw UNKNOWABLE;
  for (const key of Object.keys(from)) made[key] = ownData(from, key);
}
