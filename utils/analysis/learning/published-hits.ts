import { emptiesBefore, nativeWaterfalls, stepsBefore } from "../../estimate/find-waterfalls.ts";
import type { Gate } from "../../model/gate.ts";
import type { ColumnKind } from "../../model/report.ts";
import type { Action, Table } from "../../model/table.ts";
import { dataKindOf } from "../../prices/data-kind-of.ts";
import { kindOfAction } from "../../prices/find-action.ts";
import { findHitRate, type HitRatePrior } from "../../prices/hit-rates.ts";
import { providerIdOf } from "../../prices/key-holder.ts";

/** Kinds of action that answer every time, and what checks something, which is billed whatever it says. */
const ANSWERING: readonly ColumnKind[] = ["ai", "http", "export", "send", "lookup"];
const CHECKING = ["email validation", "phone validation", "normalised value"];

/** Whether each run of an action gives an answer, so that it has no hit rate. */
export function answersEveryTime(action: Action): boolean {
  return ANSWERING.includes(kindOfAction(action.packageId, action.key)) || CHECKING.includes(dataKindOf(action) ?? "");
}

/**
 * How often such runs find something elsewhere: that of a later step where the column is one and a figure is known, else that of a
 * step by itself (pricing.md section 8). Null where nobody has published one.
 */
export function publishedHits(action: Action, isLater: boolean): HitRatePrior | null {
  const rate = (role: HitRatePrior["role"]) => findHitRate(dataKindOf(action), role, providerIdOf(action));
  return (isLater ? rate("later-step") : null) ?? rate("single");
}

/** Whether a column runs where earlier steps found nothing: in a waterfall of Clay's, or by a run condition that asks for it. */
export function isLaterStep(columnId: string, gate: Gate, table: Table): boolean {
  return stepsBefore(columnId, nativeWaterfalls(table)).length > 0 || emptiesBefore(columnId, gate, table).length > 0;
}
