import { findWaterfalls, type StepRole } from "../../estimate/find-waterfalls.ts";
import type { Gate } from "../../model/gate.ts";
import type { ColumnKind } from "../../model/report.ts";
import type { Column, Table } from "../../model/table.ts";
import type { FoundWaterfall } from "../../model/waterfall.ts";
import { dataKindOf } from "../../prices/data-kind-of.ts";
import { kindOfAction } from "../../prices/find-action.ts";

/** Kinds of action that can be a step: those that bring data into their row. */
const FINDING: readonly ColumnKind[] = ["enrichment", "ai", "http", "lookup", "function"];
const CHECKING = ["email validation", "phone validation"];

/** The waterfalls of a table, Clay's own and those by hand: the one place that says what belongs to one. */
export function waterfallsOf(table: Table, gates: ReadonlyMap<string, Gate>): FoundWaterfall[] {
  return findWaterfalls(table, { gates, roleOf });
}

function roleOf({ action }: Column): StepRole {
  if (action === null) return { does: "other", produces: null };
  const produces = dataKindOf(action);
  if (produces !== null && CHECKING.includes(produces)) return { does: "check", produces };
  return { does: FINDING.includes(kindOfAction(action.packageId, action.key)) ? "find" : "other", produces };
}
