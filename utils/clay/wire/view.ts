import type { View } from "../../model/view.ts";
import { isCount, isObject, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { readObject } from "./envelope.ts";
import { isColumnId, isViewId } from "./identifiers.ts";

// Filter groups lie in one another (clay-api.md section 3.10). The page builds them by hand, so few levels are many.
const MAX_DEPTH = 8;

/**
 * Decodes `GET /v3/tables/{t}/views/{v}` (clay-api.md sections 3.10 and 4.1), bare or in `{result}`: which rows and columns a
 * view shows, without the values that it filters by. Null, with a drift, when it has no id.
 */
export function decodeView(body: unknown, log: DriftLog): View | null {
  const view = readObject(["bare", { key: "result" }], "id", body, log);
  const id = view && log.required(isViewId, view.id, "id");
  if (view === null || id === null) return null;
  const fields = log.optional(isObject, view.fields, "fields") ?? {};
  // A column counts as visible unless it is said not to be.
  const hidden = Object.entries(fields).filter(([, field]) => isHidden(field));
  const filter = log.optional(isObject, view.filter, "filter");
  return {
    id,
    rowLimit: log.optional(isCount, view.limit, "limit"),
    rowOffset: log.optional(isCount, view.offset, "offset"),
    filteredColumnIds: filter === null ? [] : [...new Set(readFilter(filter, log, 0))],
    hiddenColumnIds: hidden.map(([key]) => key).filter((key) => isColumnId(key)),
  };
}

function isHidden(field: unknown): boolean {
  return typeof field === "object" && field !== null && "isVisible" in field && field.isVisible === false;
}

function readFilter(filter: LooseObject, log: DriftLog, depth: number): string[] {
  const items = Array.isArray(filter.items) ? filter.items : [];
  if (filter.items !== undefined && filter.items !== null && !Array.isArray(filter.items)) log.note("filter.items");
  const below = depth < MAX_DEPTH ? items : [];
  return below.flatMap((value) => {
    const item = log.required(isObject, value, "filter.items[]");
    if (item === null || item.disabled === true) return [];
    const id = log.optional(isColumnId, item.fieldId, "filter.items[].fieldId");
    return [...(id === null ? [] : [id]), ...readFilter(item, log, depth + 1)];
  });
}
