import { matching } from "./checks.ts";

/** A table's id. Prefixes: clay-api.md section 2. */
export const isTableId = prefixed("t");
/** A column's id, `f_created_at` and `f_updated_at` included. */
export const isColumnId = prefixed("f");
/** A view's id. */
export const isViewId = prefixed("gv");
/** A workbook's id. */
export const isWorkbookId = prefixed("wb");
/** A row's id. */
export const isRecordId = prefixed("r");
/** A source's id. */
export const isSourceId = prefixed("s");

/**
 * A word of Clay's own making: a status, a plan type, an action key, an id without a known prefix. No spaces and no `@`, so
 * that neither prose nor an address can pass for one, whichever key Clay moves it to.
 */
export const isWord = matching(/^[A-Za-z0-9][\w.:-]{0,99}$/);

/** The status of a cell (clay-api.md section 4.9): an open list, but always in capitals. */
export const isCellStatus = matching(/^[A-Z][A-Z0-9_]{0,63}$/);

function prefixed(prefix: string) {
  return matching(new RegExp(`^${prefix}_[A-Za-z0-9_]{1,64}$`));
}
