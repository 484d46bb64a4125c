import type { AnyNode, CallExpression, MemberExpression, NewExpression, SpreadElement } from "acorn";
import { callOnNothing } from "./calls-on-nothing.ts";
import { callClayHelper } from "./clay-helpers.ts";
import { isCallable, isRecord, ownData } from "./conversions.ts";
import { Builtin, Closure, cannotTell, type Frame, type Run, spend } from "./frame.ts";
import { callClosure } from "./functions.ts";
import { Chain } from "./library/collections.ts";
import { BUILTINS, CONSTRUCTORS } from "./library/globals.ts";
import { callMethod, hasMethod } from "./library/methods.ts";
import { isNothing, propertyKey } from "./members.ts";
import { CHAIN_ENDS, certain, FAILS, known, UNKNOWABLE, UNKNOWN, UNKNOWN_TRUTHY, type Value } from "./value.ts";

/** The value of a call. A call that this interpreter does not know is unknown, never false. */
export function visitCall(node: CallExpression, frame: Frame): Value {
  const { callee } = node;
  if (callee.type === "Super") return UNKNOWN;
  if (callee.type === "MemberExpression" && callee.object.type !== "Super") return visitMethodCall(node, callee, frame);
  const target = frame.visit(callee, frame);
  if (node.optional && isNothing(target)) throw CHAIN_ENDS;
  const args = visitArguments(node.arguments, frame);
  if (!target.isKnown) return cannotTell(frame);
  return callValue(target.value, args, frame);
}

function visitMethodCall(node: CallExpression, callee: MemberExpression, frame: Frame): Value {
  const object = frame.visit(callee.object as AnyNode, frame);
  if (callee.optional && isNothing(object)) throw CHAIN_ENDS;
  const method = propertyKey(callee, frame);
  if (isNothing(object)) throw FAILS;
  if (method === null || !object.isKnown) {
    visitArguments(node.arguments, frame);
    return cannotTell(frame);
  }
  const receiver = object.value;
  if (receiver instanceof Builtin && receiver.name === "Clay") {
    return callClayHelper(method, node, visitArguments(node.arguments, frame)[0], frame);
  }
  if (receiver instanceof Builtin) return callBuiltin(`${receiver.name}.${method}`, node, frame);
  const own = ownMethod(receiver, method);
  if (own !== undefined) return callValue(own, visitArguments(node.arguments, frame), frame);
  if (!hasMethod(receiver, method)) return missingMethod(receiver, method, node, frame);
  const args = visitArguments(node.arguments, frame);
  const nothing = args.every((arg) => arg.isKnown) ? null : callOnNothing(receiver, method, node);
  if (nothing !== null) return nothing;
  spend(frame, sizeOf(receiver));
  return known(callMethod(receiver, method, args.map(certain), runnerIn(frame)));
}

// Data under the name of a method hides the method.
function ownMethod(receiver: unknown, method: string): unknown {
  if (!isRecord(receiver) || !Object.hasOwn(receiver, method)) return undefined;
  const own = ownData(receiver, method);
  if (own === null || own === undefined || !isCallable(own)) throw FAILS;
  return own;
}

// `x?.name?.()` on a value without such a method ends the chain; `x.name()` fails.
function missingMethod(receiver: unknown, method: string, node: CallExpression, frame: Frame): Value {
  if (isRecord(receiver) && !(method in Object.prototype)) {
    if (node.optional) throw CHAIN_ENDS;
    throw FAILS;
  }
  const known = typeof receiver === "number" || typeof receiver === "boolean";
  if (known && !(method in Object(receiver))) throw node.optional ? CHAIN_ENDS : FAILS;
  if (typeof receiver === "string" && !(method in String.prototype)) throw node.optional ? CHAIN_ENDS : FAILS;
  if (Array.isArray(receiver) && !(method in Array.prototype)) throw node.optional ? CHAIN_ENDS : FAILS;
  return cannotTell(frame);
}

function callValue(callee: unknown, args: Value[], frame: Frame): Value {
  if (callee instanceof Closure) return callClosure(callee, args);
  if (callee instanceof Builtin) return runBuiltin(callee.name, args.map(certain), frame);
  throw FAILS;
}

function callBuiltin(name: string, node: CallExpression, frame: Frame): Value {
  const args = visitArguments(node.arguments, frame);
  return args.every((arg) => arg.isKnown) ? runBuiltin(name, args.map(certain), frame) : cannotTell(frame);
}

function runBuiltin(name: string, args: unknown[], frame: Frame): Value {
  const builtin = BUILTINS.get(name);
  if (builtin === undefined || !("call" in builtin)) return cannotTell(frame);
  spend(
    frame,
    args.reduce<number>((sum, arg) => sum + sizeOf(arg), 1),
  );
  return known(builtin.call(args, runnerIn(frame)));
}

/** Lets a library function call back into the expression. */
function runnerIn(frame: Frame): Run {
  return (callee, ...args) => {
    spend(frame);
    if (!isCallable(callee)) throw FAILS;
    return certain(callValue(callee, args.map(known), frame));
  };
}

/** The value of `new X(…)`: sets, patterns, dates and addresses are supported, anything else is some object. */
export function visitNew(node: NewExpression, frame: Frame): Value {
  const target = frame.visit(node.callee, frame);
  const args = visitArguments(node.arguments, frame);
  const name = target.isKnown && target.value instanceof Builtin ? target.value.name : null;
  const construct = name === null ? undefined : CONSTRUCTORS.get(name);
  if (construct === undefined || !args.every((arg) => arg.isKnown)) return cannotTell(frame, UNKNOWN_TRUTHY);
  return known(construct(args.map(certain)));
}

/** The values of arguments or list elements, with spreads laid out. Throws `UNKNOWABLE` for a spread of something unknown. */
export function visitArguments(nodes: readonly (AnyNode | SpreadElement | null)[], frame: Frame): Value[] {
  return nodes.flatMap((node) => {
    if (node === null) return [known(undefined)];
    if (node.type !== "SpreadElement") return [frame.visit(node, frame)];
    const spread = certain(frame.visit(node.argument, frame));
    if (typeof spread === "string") return [...spread].map(known);
    if (Array.isArray(spread) || spread instanceof Set) return [...spread].map(known);
    if (spread === null || spread === undefined) throw FAILS;
    throw UNKNOWABLE;
  });
}

function sizeOf(value: unknown): number {
  if (value instanceof Chain) return sizeOf(value.value);
  if (typeof value === "string") return 1 + value.length / 100;
  return Array.isArray(value) ? 1 + value.length : 1;
}
