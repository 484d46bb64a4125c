import type { FunctionCost } from "../../model/function-cost.ts";
import { isObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { readFigure } from "./figures.ts";
import { isSourceId, isTableId } from "./identifiers.ts";

/**
 * Decodes `GET /v3/workspaces/{ws}/subroutines` (clay-api.md section 10): what a call of each function costs, in
 * `{subroutines}` or bare. Null, with a drift, when it is no list.
 */
export function decodeFunctions(body: unknown, log: DriftLog): FunctionCost[] | null {
  const functions = readList([{ key: "subroutines" }, "bare"], body, log);
  const path = "subroutines[]";
  return (
    functions &&
    decodeEach(functions, log, path, (entry) => {
      const table = log.required(isObject, entry.table, `${path}.table`);
      const id = table && log.required(isTableId, table.id, `${path}.table.id`);
      return id === null
        ? null
        : {
            tableId: id,
            sourceId: log.optional(isSourceId, entry.sourceId, `${path}.sourceId`),
            credits: readFigure(entry.cost, log, `${path}.cost`),
            actions: readFigure(entry.actionExecutionCost, log, `${path}.actionExecutionCost`),
          };
    })
  );
}
