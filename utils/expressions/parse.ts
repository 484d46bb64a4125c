import { type Expression, type Program, parse } from "acorn";
import { namedReferences } from "./unresolved-name.ts";

export type ParsedExpression =
  | { ok: true; tree: Expression }
  /** `at` is the offset in the user's own text at which reading stopped. */
  | { ok: false; at: number; problem: string };

const REFERENCE = /\{\{(f_[A-Za-z0-9_]+)\}\}/g;
const MASKED = /^_(f_[A-Za-z0-9_]+)_$/;
const MASKED_IN_TEXT = / _(?:f_[A-Za-z0-9_]+|n+)_ /;

/**
 * Parses a run condition or a formula: a JavaScript expression with `{{f_…}}` references. Each reference is replaced by an
 * identifier of the same length first, so that offsets still point into the user's text; the blanks at its ends keep a name
 * or another reference that touches it from growing into it. A reference by name that no id stands for (`{{@Column name}}`)
 * becomes a name that nothing is known of. Unparsable text is a result, never an exception.
 */
export function parseExpression(text: string): ParsedExpression {
  const masked = withoutNames(text).replace(REFERENCE, " _$1_ ");
  try {
    const program: Program = parse(masked, { ecmaVersion: 2022 });
    const [statement, ...more] = program.body.filter((part) => part.type !== "EmptyStatement");
    if (statement?.type !== "ExpressionStatement" || more.length > 0) {
      return { ok: false, at: more[0]?.start ?? 0, problem: "it is not a single expression" };
    }
    return { ok: true, tree: statement.expression };
  } catch (error) {
    const at = error instanceof SyntaxError && "pos" in error ? Number(error.pos) : 0;
    return { ok: false, at, problem: "it is not a valid expression" };
  }
}

function withoutNames(text: string): string {
  const parts = namedReferences(text);
  return parts.reduceRight((rest, { start, end }) => {
    return `${rest.slice(0, start)} _${"n".repeat(end - start - 4)}_ ${rest.slice(end)}`;
  }, text);
}

/** The column that an identifier of a parsed expression stands for, or null for an ordinary identifier. */
export function referencedColumnId(identifier: string): string | null {
  return MASKED.exec(identifier)?.[1] ?? null;
}

/** Whether a piece of source (a string, a template) holds a reference that the masking turned into plain text. */
export function holdsReference(source: string): boolean {
  return MASKED_IN_TEXT.test(source);
}
