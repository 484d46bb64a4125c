import { guardsSayAll } from "../../expressions/guards-say-all.ts";
import { parseExpression } from "../../expressions/parse.ts";
import { unresolvedName } from "../../expressions/unresolved-name.ts";
import { listed } from "../../lint/listed.ts";
import type { Guard, RunCondition } from "../../model/gate.ts";
import { findReferences } from "../../model/reference.ts";
import type { ColumnReport } from "../../model/report.ts";

const MAX_VALUES = 5;
const BEYOND = "that cannot be put in words";

/**
 * What a run condition asks for, in words with the columns' names: "Runs only where Email is empty and Score is filled." It claims no
 * more than the guards do, and says so where there is more. Null when there is no condition or it cannot be read.
 */
export function meaningOf(condition: RunCondition, nameOf: (columnId: string) => string): string | null {
  const { state, text, guards, references } = condition;
  if (state === "constant-true") return "Runs on every row.";
  if (state === "constant-false") return "Never runs.";
  const parsed = state === "depends" && text !== null ? parseExpression(text) : null;
  if (!parsed?.ok) return null;
  if (guards.length === 0) {
    const about = references.length === 0 ? "" : ` of ${listed(references.map(nameOf))}`;
    return `Runs only where something holds${about} ${BEYOND}.`;
  }
  const asked = listed([...new Set(guards.map((guard) => guardInWords(guard, nameOf)))]);
  return `Runs only where ${asked}${guardsSayAll(parsed.tree) ? "" : `, and where more holds ${BEYOND}`}.`;
}

const WORDS = { "be-filled": "is filled", "be-empty": "is empty" };

function guardInWords({ columnId, path, must, values }: Guard, nameOf: (id: string) => string): string {
  const what = path.length === 0 ? nameOf(columnId) : `${path.join(".")} of ${nameOf(columnId)}`;
  if (must !== "equal") return `${what} ${WORDS[must]}`;
  const quoted = values.map((value) => `"${value}"`);
  const more = values.length - MAX_VALUES;
  return `${what} is ${listed(more > 1 ? [...quoted.slice(0, MAX_VALUES), `one of ${more} more`] : quoted, "or")}`;
}

/** Why a run condition cannot be read, and the part of its text that is to blame; null when it can be read. */
export function problemOf({ state, text, problem, missing }: RunCondition): ColumnReport["gate"]["problem"] {
  if (state !== "broken" || text === null || problem === null) return null;
  return { reason: problem, ...placeOfProblem(text, missing) };
}

function placeOfProblem(text: string, missing: readonly string[]): { start: number; end: number } {
  const name = unresolvedName(text);
  if (name !== null) {
    const written = `{{@${name}}}`;
    const start = text.indexOf(written);
    return { start, end: start + written.length };
  }
  const parsed = parseExpression(text);
  // Reading stops at a place, which may be the end of the text.
  if (!parsed.ok) return { start: Math.min(parsed.at, text.length), end: Math.min(parsed.at + 1, text.length) };
  const gone = findReferences(text).find(({ columnId }) => missing.includes(columnId));
  return { start: gone?.start ?? 0, end: gone?.end ?? 0 };
}
