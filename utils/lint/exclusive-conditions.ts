import { analyseRunCondition } from "../expressions/run-condition.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";

/**
 * Whether no row can meet the run conditions of both columns, as far as the text shows it at once: they cannot be true
 * together, one is the other's negation, or they compare the same thing with different constants. False when in doubt.
 */
export function excludeEachOther(one: ColumnFacts, other: ColumnFacts, facts: TableFacts): boolean {
  const [a, b] = [conditionOf(one), conditionOf(other)];
  if (a === null || b === null) return false;
  if (negates(a, b) || negates(b, a) || differInConstant(a, b)) return true;
  const ids = new Set(facts.columns.map((it) => it.column.id));
  return analyseRunCondition(`(${asOperand(a)}) && (${asOperand(b)})`, ids).state === "constant-false";
}

/** Whether every row that starts `one` also starts `other`: `other` lets every row through, or has the same condition. */
export function runsWherever(other: ColumnFacts, one: ColumnFacts): boolean {
  const condition = conditionOf(other);
  return condition === null || condition === conditionOf(one);
}

/** A condition that can stand inside brackets. A statement's end and a comment would swallow what is put behind them. */
export function asOperand(condition: string): string {
  const expression = condition.replace(/[\s;]+$/, "");
  return expression.includes("//") ? `${expression}\n` : expression;
}

// Null for a condition that stops no row.
function conditionOf({ gate }: ColumnFacts): string | null {
  return gate === null || gate.condition.state === "constant-true" ? null : (gate.condition.text?.trim() ?? null);
}

const isSingleTerm = (text: string) => !/&|\||\?(?!\.)|[=<>+]/.test(text);

function negates(a: string, b: string): boolean {
  // `!!x` asks the same as `x`.
  const [one, other] = [a, b].map((text) => text.replace(/\s+/g, "").replace(/^!!/, "")) as [string, string];
  return one === `!(${other})` || (isSingleTerm(other) && one === `!${other}`);
}

const EQUALS_CONSTANT = /^((?:[^&|=<>!?]|\?(?=\.))+?)\s*===?\s*("[^"]*"|'[^']*'|\d+(?:\.\d+)?)$/;

function differInConstant(a: string, b: string): boolean {
  const [, left, constant] = EQUALS_CONSTANT.exec(a) ?? [];
  const [, otherLeft, otherConstant] = EQUALS_CONSTANT.exec(b) ?? [];
  return left !== undefined && left === otherLeft && unquoted(constant) !== unquoted(otherConstant);
}

const unquoted = (text = "") => text.replace(/^["']|["']$/g, "");
