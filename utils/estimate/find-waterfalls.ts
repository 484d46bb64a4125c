import type { Gate } from "../model/gate.ts";
import type { Column, Table } from "../model/table.ts";
import type { FoundWaterfall } from "../model/waterfall.ts";
import { Results } from "./results-behind.ts";

/** What an action column is for. `check`: it validates what another column found. */
export interface StepRole {
  does: "find" | "check" | "other";
  /** The kind of data that it finds; null when not known. */
  produces: string | null;
}

/** What the search rests on besides the table's configuration. */
export interface StepSights {
  /** Of every action column. */
  gates: ReadonlyMap<string, Pick<Gate, "condition">>;
  roleOf(column: Column): StepRole;
}

/**
 * The waterfalls of a table: Clay's own groups (clay-api.md section 3.9), without the steps whose column is gone, and chains by hand, in
 * which a column runs only if another that finds the same kind of data, or a formula that merges such columns, is empty (real-tables.md
 * section 4). Where a kind of data is not known, a formula that merges the two says that they look for the same. In the table's order.
 */
export function findWaterfalls(table: Table, sights: StepSights): FoundWaterfall[] {
  const results = new Results(table);
  const native = nativeWaterfalls(table);
  const taken = new Set(native.flatMap(({ steps }) => steps.map(({ columnId }) => columnId)));
  const byHand = chainsByHand(table, sights, results, taken);
  const found = [...native, ...byHand];
  return found.map((waterfall) => ({
    ...waterfall,
    finalCheckColumnId: finalCheckOf(waterfall, table, sights, results),
  }));
}

/** The enrichments that a column must find empty before it runs, directly or through formulas that merge them. */
export function emptiesBefore(columnId: string, gate: Pick<Gate, "condition">, table: Table): string[] {
  return emptiesOf(columnId, gate, new Results(table));
}

function emptiesOf(
  columnId: string,
  { condition }: Pick<Gate, "condition">,
  results: Results,
  { isExact = false } = {},
): string[] {
  const asked = condition.guards
    .filter(({ must }) => must === "be-empty")
    // An enrichment's cell as a whole is empty only where it did not run: it holds an object even on a miss (`Trap` in model/gate.ts).
    .filter((guard) => !isExact || guard.path.length > 0 || !results.isEnrichment(guard.columnId))
    .map((guard) => guard.columnId);
  return [...new Set(asked.flatMap((id) => results.behind(id)))].filter((id) => id !== columnId);
}

/** The steps of Clay's own waterfalls that come before a column in its waterfall, in execution order; none for a column in none. */
export function stepsBefore(columnId: string, native: readonly FoundWaterfall[]): FoundWaterfall["steps"] {
  const own = native.find(({ steps }) => steps.some((step) => step.columnId === columnId))?.steps ?? [];
  return own.slice(
    0,
    Math.max(
      0,
      own.findIndex((step) => step.columnId === columnId),
    ),
  );
}

/** Clay's own waterfalls, without the steps whose column is gone or stands in another one already. */
export function nativeWaterfalls({ waterfalls, columns }: Table): FoundWaterfall[] {
  const runnable = new Set(columns.flatMap(({ id, action }) => (action === null ? [] : [id])));
  const taken = new Set<string>();
  return waterfalls.flatMap(({ id, name, steps, mergeColumnId }) => {
    const own = steps.filter(({ columnId }) => runnable.has(columnId) && !taken.has(columnId) && taken.add(columnId));
    const merge = columns.find((column) => column.id === mergeColumnId);
    if (own.length === 0) return [];
    return [
      {
        id,
        name: name ?? merge?.name ?? "Waterfall",
        isNative: true,
        steps: own.map(({ columnId, validationColumnId: check }) => ({
          columnId,
          validationColumnId: check !== null && runnable.has(check) ? check : null,
        })),
        mergeColumnId: merge?.id ?? null,
        finalCheckColumnId: null,
        isStrict: true,
      },
    ];
  });
}

function chainsByHand(
  table: Table,
  sights: StepSights,
  results: Results,
  taken: ReadonlySet<string>,
): FoundWaterfall[] {
  const before = linksOf(table, sights, results, taken);
  const groups = groupsOf(before);
  return groups.map((ids) => {
    const merge = mergeOf(ids, table, results);
    const first = table.columns.find(({ id }) => id === ids[0]);
    return {
      id: `by-hand:${ids[0]}`,
      name: merge?.name ?? `${first?.name} and ${ids.length - 1} more`,
      isNative: false,
      steps: ids.map((columnId) => ({ columnId, validationColumnId: checkOf([columnId], table, sights, results) })),
      mergeColumnId: merge?.id ?? null,
      finalCheckColumnId: null,
      isStrict: ids.every((id, at) => waitsForAll(id, ids.slice(0, at), sights, results)),
    };
  });
}

function waitsForAll(id: string, earlier: readonly string[], { gates }: StepSights, results: Results): boolean {
  const guards = gates.get(id)?.condition.guards ?? [];
  // A step that has to have run has met its own condition.
  const hasRun = guards.flatMap(({ columnId, must }) => (must === "be-empty" ? [] : [columnId]));
  const empties = [id, ...hasRun].flatMap((it) => {
    const gate = gates.get(it);
    return gate === undefined ? [] : emptiesOf(it, gate, results, { isExact: true });
  });
  return earlier.every((other) => empties.includes(other));
}

/** For each column that is or may be a step, the steps that it waits for, in the table's order. */
function linksOf(
  table: Table,
  { gates, roleOf }: StepSights,
  results: Results,
  taken: ReadonlySet<string>,
): Map<string, string[]> {
  const finders = new Map<string, string | null>();
  for (const column of table.columns) {
    if (column.action === null || taken.has(column.id)) continue;
    const { does, produces } = roleOf(column);
    if (does === "find") finders.set(column.id, produces);
  }
  const merges = table.columns.flatMap(({ id, formula }) => (formula === null ? [] : [results.behind(id)]));
  const isSameKind = (one: string, other: string) => {
    const [a = null, b = null] = [finders.get(one), finders.get(other)];
    if (a !== null && b !== null) return a === b;
    return merges.some((ids) => ids.includes(one) && ids.includes(other));
  };
  return new Map(
    [...finders.keys()].map((id) => {
      const gate = gates.get(id);
      const empties = gate === undefined ? [] : emptiesOf(id, gate, results);
      return [id, empties.filter((other) => finders.has(other) && isSameKind(id, other))];
    }),
  );
}

/** The columns that links join, two or more at a time, each after those that it waits for. */
function groupsOf(before: ReadonlyMap<string, readonly string[]>): string[][] {
  const groupOf = new Map([...before.keys()].map((id) => [id, id]));
  for (const [id, earlier] of before) {
    for (const other of earlier) {
      const [mine, theirs] = [groupOf.get(id), groupOf.get(other)];
      for (const [member, group] of groupOf) if (group === theirs) groupOf.set(member, mine ?? id);
    }
  }
  const depth = (id: string) => allBefore(id, before).size;
  return [...new Set(groupOf.values())]
    .map((group) => [...groupOf].flatMap(([id, its]) => (its === group ? [id] : [])))
    .filter((ids) => ids.length > 1)
    .map((ids) => ids.sort((a, b) => depth(a) - depth(b)));
}

// Conditions of a copied table can go round in a circle.
function allBefore(id: string, before: ReadonlyMap<string, readonly string[]>, seen = new Set<string>()): Set<string> {
  for (const other of before.get(id) ?? []) {
    if (seen.has(other)) continue;
    seen.add(other);
    allBefore(other, before, seen);
  }
  return seen;
}

function mergeOf(ids: readonly string[], { columns }: Table, results: Results): Column | null {
  const merges = columns.filter(({ id, formula }) => {
    const behind = formula === null ? [] : results.behind(id);
    return ids.every((step) => behind.includes(step));
  });
  return merges[0] ?? null;
}

/** The column that validates what exactly these steps found. */
function checkOf(
  stepIds: readonly string[],
  { columns }: Table,
  { roleOf }: StepSights,
  results: Results,
): string | null {
  const check = columns.find((column) => {
    if (column.action === null || roleOf(column).does !== "check") return false;
    const read = column.action.inputs.flatMap(({ references }) => references.map(({ columnId }) => columnId));
    const behind = new Set(read.flatMap((id) => results.behind(id)));
    return behind.size === stepIds.length && stepIds.every((id) => behind.has(id));
  });
  return check?.id ?? null;
}

function finalCheckOf({ steps }: FoundWaterfall, table: Table, sights: StepSights, results: Results): string | null {
  const ids = steps.map(({ columnId }) => columnId);
  return ids.length < 2 ? null : checkOf(ids, table, sights, results);
}
