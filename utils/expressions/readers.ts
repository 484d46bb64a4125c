import type { Table } from "../model/table.ts";
import { directReads, mergedSteps } from "./dependencies.ts";

/**
 * Says for a column which others a change of what it holds reaches: those that read it, directly or through formulas, enrichments and
 * waterfalls, in which the later steps wait for the earlier ones. A parked enrichment does not run by itself, so nothing goes
 * on through it, and the change of a parked column reaches none.
 */
export function changesReach(table: Table): (columnId: string) => ReadonlySet<string> {
  const parked = new Set(table.columns.filter(({ action }) => action?.isAutoRunOn === false).map(({ id }) => id));
  const readers = new Map<string, string[]>();
  const join = (read: string, reader: string) => readers.set(read, [...(readers.get(read) ?? []), reader]);
  for (const column of table.columns) {
    for (const read of [...directReads(column), ...mergedSteps(table, column.id)]) join(read, column.id);
  }
  for (const [step, next] of table.waterfalls.flatMap(({ steps }) => stepsInTurn(steps))) join(step, next);
  return (columnId) => {
    const reached = new Set<string>();
    const waiting = [columnId];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (parked.has(id)) continue;
      if (id !== columnId) reached.add(id);
      waiting.push(...(readers.get(id) ?? []).filter((reader) => reader !== columnId && !reached.has(reader)));
    }
    return reached;
  };
}

function stepsInTurn(steps: Table["waterfalls"][number]["steps"]): [string, string][] {
  return steps.flatMap(({ columnId, validationColumnId }, at) => {
    const next = steps[at + 1]?.columnId;
    const after = [validationColumnId, next].filter((id) => id != null);
    return after.map((id): [string, string] => [columnId, id]);
  });
}
