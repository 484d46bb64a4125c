import type { Run } from "../frame.ts";
import { Instant, Pattern } from "../frame.ts";
import { UNKNOWABLE } from "../value.ts";
import { Chain, chainMethod, isChainMethod } from "./collections.ts";
import { LIST_METHODS } from "./list-methods.ts";
import type { Method } from "./method.ts";
import { MOMENT_METHODS, Moment } from "./moments.ts";
import { INSTANT_METHODS, NUMBER_METHODS, PATTERN_METHODS, SET_METHODS } from "./small-methods.ts";
import { TEXT_METHODS } from "./text-methods.ts";

/** Whether this interpreter knows a method of a value. */
export function hasMethod(receiver: unknown, name: string): boolean {
  return receiver instanceof Chain ? isChainMethod(name) : Object.hasOwn(methodsOf(receiver) ?? {}, name);
}

/** Calls a method that `hasMethod` has confirmed. */
export function callMethod(receiver: unknown, name: string, args: readonly unknown[], run: Run): unknown {
  if (receiver instanceof Chain) return chainMethod(receiver, name, args, run);
  const methods = methodsOf(receiver) as Record<string, Method<unknown>> | null;
  const method = methods !== null && Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) throw UNKNOWABLE;
  return method(receiver, args, run);
}

function methodsOf(receiver: unknown): object | null {
  if (typeof receiver === "string") return TEXT_METHODS;
  if (typeof receiver === "number") return NUMBER_METHODS;
  if (Array.isArray(receiver)) return LIST_METHODS;
  if (receiver instanceof Pattern) return PATTERN_METHODS;
  if (receiver instanceof Moment) return MOMENT_METHODS;
  if (receiver instanceof Instant) return INSTANT_METHODS;
  return receiver instanceof Set ? SET_METHODS : null;
}
