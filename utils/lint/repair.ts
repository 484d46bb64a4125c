import { sidesOf } from "../expressions/contradictions.ts";
import { fillingOf } from "../expressions/filled-formula.ts";
import { parseExpression } from "../expressions/parse.ts";
import { spanOf } from "../expressions/tree.ts";
import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import type { Trap } from "../model/gate.ts";
import type { ConditionText } from "../model/report.ts";
import { pathText, toPaste } from "./condition-text.ts";

/** The run condition with one of its traps repaired, to be pasted; null where it is not certain what was meant. */
export function repairOf(target: ColumnFacts, trap: Trap, facts: TableFacts): ConditionText | null {
  const text = target.gate?.condition.text ?? null;
  if (text === null) return null;
  const part = text.slice(trap.start, trap.end);
  const repaired = repairedPart(part, trap, facts);
  if (repaired === null || repaired === part) return null;
  return toPaste(text.slice(0, trap.start) + repaired + text.slice(trap.end), target, facts);
}

function repairedPart(part: string, { kind, columnId }: Trap, facts: TableFacts): string | null {
  const column = facts.columns.find((it) => it.column.id === columnId);
  const reference = `{{${columnId}}}`;
  if (kind === "precedence") return withMeantOperators(part);
  if (kind === "contradiction") return withOtherOperator(part);
  if (kind === "always-filled") return isVerdict(column) ? `(${part} == "true")` : null;
  if (column === undefined || (kind !== "text-compared" && kind !== "object")) return null;
  if (column.gate !== null) {
    return column.resultPath.length === 0
      ? null
      : part.replace(reference, () => reference + pathText(column.resultPath));
  }
  if (column.kind !== "formula") return withoutQuotes(part, column.column.dataType);
  const isAboutNumbers = !/\b(?:true|false)\b/.test(part.replace(reference, ""));
  return isAboutNumbers
    ? part.replace(reference, () => `+${reference}`)
    : part.replace(/(\{\{.*?\}\})|\b(true|false)\b/g, (_, kept, literal) => kept ?? `"${literal}"`);
}

// `a || b && c` may be meant either way, and so may `a || b ? c : d`.
function withMeantOperators(part: string): string | null {
  const bitwise = /^([^&|]+)(&|\|)([^&|]+)$/.exec(part);
  if (bitwise !== null) return `${bitwise[1]}${bitwise[2]}${bitwise[2]}${bitwise[3]}`;
  return /^!(?!=)[^&|]*$/.test(part) ? `!(${part.slice(1)})` : null;
}

// `a != "x" || a != "y"` is how people write "neither x nor y", and `a == "x" && a == "y"` how they write "x or y".
function withOtherOperator(part: string): string | null {
  const parsed = parseExpression(part);
  if (!parsed.ok || parsed.tree.type !== "LogicalExpression") return null;
  const { operator } = parsed.tree;
  const sides = sidesOf(parsed.tree);
  const meant = operator === "||" ? /^!==?$/ : /^===?$/;
  const subjects = sides.map((side) => {
    if (side.type !== "BinaryExpression" || !meant.test(side.operator)) return null;
    const { start, end } = spanOf(part, side.left);
    return part.slice(start, end);
  });
  // A sign inside a text or a subject is no operator of the chain.
  const pieces = part.split(operator);
  const isPlain = pieces.length === sides.length && subjects.every((it) => it !== null && it === subjects[0]);
  return isPlain ? pieces.join(operator === "||" ? "&&" : "||") : null;
}

// A number and a box are written without quotes; a text that is neither says nothing of what was meant.
function withoutQuotes(part: string, dataType: string | null): string | null {
  const literal = dataType === "boolean" ? "true|false" : "-?\\d+(?:\\.\\d+)?";
  const unquoted = part.replace(new RegExp(`(["'])(${literal})\\1`), "$2");
  return unquoted === part ? null : unquoted;
}

// Of a formula that compares, true is what was meant; which of two texts was meant is not said.
function isVerdict(column: ColumnFacts | undefined): boolean {
  const text = column?.column.formula?.text ?? "";
  return fillingOf(text) === "flag" && !/["']/.test(text.replace(/[!=]==?\s*(?:"[^"]*"|'[^']*')/g, ""));
}
