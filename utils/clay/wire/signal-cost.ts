import type { SignalCost } from "../../model/signal.ts";
import { isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readFigure } from "./figures.ts";
import { isWord } from "./identifiers.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}/trigger-definitions/{id}/estimated-signal-cost` (clay-api.md section 9): the server's total
 * for one run of the signal. Null, with a drift, when there is no cost in it.
 */
export function decodeSignalCost(body: unknown, log: DriftLog): SignalCost | null {
  const envelope = log.required(isObject, body, "");
  const cost = envelope && log.required(isObject, envelope.signalCost, "signalCost");
  return (
    cost && {
      credits: readFigure(cost.cost, log, "signalCost.cost"),
      actions: readFigure(cost.actionExecutionCost, log, "signalCost.actionExecutionCost"),
      chargedPer: log.optional(isWord, cost.chargeUnit, "signalCost.chargeUnit"),
    }
  );
}
