import type { AnyNode, Pattern as BindingPattern, BlockStatement, Statement, VariableDeclaration } from "acorn";
import { isRecord, ownData } from "./conversions.ts";
import { type Closure, cannotTell, type Frame, type Scope, spend } from "./frame.ts";
import { propertyName } from "./objects.ts";
import { FAILS, known, truthinessOf, UNKNOWABLE, UNKNOWN, type Value } from "./value.ts";

/** Calls a function that the expression defines. Loops, assignments and anything else beyond plain formulas are unknown. */
export function callClosure({ node, frame }: Closure, args: readonly Value[]): Value {
  spend(frame, 2);
  if (node.async || node.generator) return cannotTell(frame);
  const scope: Scope = { names: new Map(), outer: frame.scope };
  const inside = { ...frame, scope };
  node.params.forEach((param, index) => {
    if (param.type === "RestElement") {
      const rest = args.slice(index);
      const isClear = rest.every((value) => value.isKnown);
      bind(param.argument, isClear ? known(rest.map((value) => value.isKnown && value.value)) : UNKNOWN, inside);
    } else bind(param, args[index] ?? known(undefined), inside);
  });
  if (node.body.type !== "BlockStatement") return inside.visit(node.body, inside);
  return runBlock(node.body, inside) ?? known(undefined);
}

/** Runs statements until one returns; null when none does. */
function runBlock({ body }: BlockStatement, frame: Frame): Value | null {
  const inside = { ...frame, scope: { names: new Map(), outer: frame.scope } };
  for (const statement of body) {
    const result = runStatement(statement, inside);
    if (result !== null) return result;
  }
  return null;
}

function runStatement(statement: Statement, frame: Frame): Value | null {
  spend(frame);
  switch (statement.type) {
    case "ReturnStatement":
      return statement.argument == null ? known(undefined) : frame.visit(statement.argument, frame);
    case "VariableDeclaration":
      declare(statement, frame);
      return null;
    case "BlockStatement":
      return runBlock(statement, frame);
    case "IfStatement": {
      const truth = truthinessOf(frame.visit(statement.test, frame));
      if (truth === null) throw UNKNOWABLE;
      const branch = truth ? statement.consequent : statement.alternate;
      return branch == null ? null : runStatement(branch, frame);
    }
    case "ExpressionStatement":
      frame.visit(statement.expression, frame);
      return null;
    case "EmptyStatement":
      return null;
    default:
      throw UNKNOWABLE;
  }
}

function declare({ declarations }: VariableDeclaration, frame: Frame): void {
  for (const { id, init } of declarations) bind(id, init == null ? known(undefined) : frame.visit(init, frame), frame);
}

/** Gives the names of a pattern their values. */
function bind(pattern: BindingPattern, value: Value, frame: Frame): void {
  switch (pattern.type) {
    case "Identifier":
      frame.scope?.names.set(pattern.name, value);
      return;
    case "AssignmentPattern":
      bind(pattern.left, value.isKnown && value.value === undefined ? frame.visit(pattern.right, frame) : value, frame);
      return;
    case "ArrayPattern":
      pattern.elements.forEach((element, index) => {
        if (element !== null) bindElement(element, value, index, frame);
      });
      return;
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") throw UNKNOWABLE;
        const key = propertyName(property.key as AnyNode, property.computed, frame);
        bind(property.value, dataUnder(value, key), frame);
      }
      return;
    default:
      throw UNKNOWABLE;
  }
}

function bindElement(element: BindingPattern, value: Value, index: number, frame: Frame): void {
  if (!value.isKnown) {
    bind(element.type === "RestElement" ? element.argument : element, UNKNOWN, frame);
    return;
  }
  if (value.value === null || value.value === undefined) throw FAILS;
  if (!Array.isArray(value.value)) throw UNKNOWABLE;
  if (element.type === "RestElement") bind(element.argument, known(value.value.slice(index)), frame);
  else bind(element, known(value.value[index]), frame);
}

function dataUnder(value: Value, key: string): Value {
  if (!value.isKnown) return UNKNOWN;
  if (value.value === null || value.value === undefined) throw FAILS;
  if (!isRecord(value.value)) throw UNKNOWABLE;
  return known(ownData(value.value, key));
}
