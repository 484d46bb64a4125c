import type { ColumnFacts, TableFacts } from "../model/facts.ts";
import { dataKindOf } from "./data-kind.ts";
import { isGuardedBy } from "./guarded.ts";
import { findSameData, type SameData } from "./same-data.ts";

/** A column that a run condition asks to be empty, and the one that it seems to mean. */
export interface WrongColumn {
  asked: ColumnFacts;
  meant: SameData;
}

/**
 * The column of another kind of data that the run condition of `target` asks to be empty, although a column of its own kind stands
 * beside it and is not asked. Null when there is none, or when the asked one feeds the target. Kinds are known by name or type, so
 * this is a judgement.
 */
export function wrongColumnOf(target: ColumnFacts, facts: TableFacts): WrongColumn | null {
  const wanted = dataKindOf(target);
  if (wanted === null || target.gate?.condition.state !== "depends") return null;
  const siblings = findSameData(target, facts);
  const meant = siblings.find((it) => !it.isStep);
  if (meant === undefined || siblings.some((it) => isGuardedBy(target, it.facts, facts))) return null;
  const inputs = target.column.action?.inputs.flatMap((input) => input.references.map((it) => it.columnId)) ?? [];
  const feeds = (id: string) => inputs.some((input) => input === id || facts.reads.get(input)?.has(id));
  const asked = target.gate.condition.guards
    .filter((guard) => guard.must === "be-empty" && !feeds(guard.columnId))
    .map((guard) => facts.columns.find((it) => it.column.id === guard.columnId))
    .find((it) => it !== undefined && ![undefined, wanted.kind].includes(dataKindOf(it)?.kind));
  return asked === undefined ? null : { asked, meant };
}
