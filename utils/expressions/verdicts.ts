import type { Expression } from "acorn";
import { referencedColumnIds } from "../model/reference.ts";
import type { CellSight, RowSight, VerdictCounts } from "../model/row-cells.ts";
import { evaluate } from "./evaluate.ts";
import { known, NOTHINGS, truthinessOf, UNKNOWN, UNKNOWN_TRUTHY, type Value } from "./interpreter/value.ts";
import { parseExpression } from "./parse.ts";

export type Verdict = "run" | "skip" | "unknown";

/**
 * What a run condition says of the rows of which every column that it reads was taken; it is parsed once for all of them. Null when
 * there is no such row, it reads no column, or it does not parse.
 */
export function countVerdicts(condition: string, rows: readonly RowSight[]): VerdictCounts | null {
  const reads = referencedColumnIds(condition);
  const seen = reads.length === 0 ? [] : rows.filter(({ cells }) => reads.every((id) => cells[id] !== undefined));
  const parsed = seen.length === 0 ? null : parseExpression(condition);
  if (!parsed?.ok) return null;
  const counts = { condition, run: 0, skip: 0, unknown: 0 };
  const first = { run: null as number | null, skip: null as number | null, unknown: null as number | null };
  for (const row of seen) {
    const verdict = remembered(row, condition, () => verdictOf(parsed.tree, row));
    counts[verdict] += 1;
    first[verdict] = lower(first[verdict], row.number);
  }
  return { ...counts, passingRow: first.run, failingRow: first.skip };
}

// Rows come in parts, and the whole is counted again after each: what one condition says of one row never changes.
const VERDICTS = new WeakMap<RowSight, Map<string, Verdict>>();
// A condition that is being typed is another one with each key.
const MOST_REMEMBERED = 50;

function remembered(row: RowSight, condition: string, judge: () => Verdict): Verdict {
  const known = VERDICTS.get(row) ?? new Map<string, Verdict>();
  const verdict = known.get(condition) ?? judge();
  if (!known.has(condition) && known.size >= MOST_REMEMBERED) known.clear();
  VERDICTS.set(row, known.set(condition, verdict));
  return verdict;
}

function lower(known: number | null, seen: number | null): number | null {
  return known === null || seen === null ? (known ?? seen) : Math.min(known, seen);
}

/** What a parsed run condition says of one row. What becomes of a row on which it fails is not documented, so it is unknown. */
function verdictOf(tree: Expression, { cells }: RowSight): Verdict {
  const isSomeEmpty = Object.values(cells).some(({ state }) => state === "empty");
  const readStatus = (id: string) => cells[id]?.status ?? null;
  const verdicts = (isSomeEmpty ? NOTHINGS : NOTHINGS.slice(0, 1)).map((nothing): Verdict => {
    const result = evaluate(tree, (id) => valueSeen(cells[id], nothing), readStatus);
    const truth = result.fails || result.mayFail ? null : truthinessOf(result.value);
    return truth === null ? "unknown" : truth ? "run" : "skip";
  });
  const [verdict] = verdicts;
  return verdict !== undefined && verdicts.every((other) => other === verdict) ? verdict : "unknown";
}

function valueSeen(cell: CellSight | undefined, nothing: Value): Value {
  if (cell?.state === "value") return known(cell.value);
  if (cell?.state === "empty") return nothing;
  return cell?.state === "object" ? UNKNOWN_TRUTHY : UNKNOWN;
}
