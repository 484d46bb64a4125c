import * as z from "zod/mini";

/** A table's id. Prefixes: clay-api.md section 2. */
export const tableId = prefixed("t");
/** A column's id, `f_created_at` and `f_updated_at` included. */
export const columnId = prefixed("f");
/** A view's id. */
export const viewId = prefixed("gv");
/** A workbook's id. */
export const workbookId = prefixed("wb");
/** A source's id. */
export const sourceId = prefixed("s");

/**
 * A word of Clay's own making: a status, a plan type, an action key, an id without a known prefix. No spaces and no `@`, so
 * that neither prose nor an address can pass for one, whichever key Clay moves it to.
 */
export const word = z.string().check(z.regex(/^[A-Za-z0-9][\w.:-]{0,99}$/));

/** The status of a cell (clay-api.md section 4.9): an open list, but always in capitals. */
export const cellStatus = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,63}$/));

/** How many of something. */
export const count = z.int().check(z.minimum(0));

function prefixed(prefix: string) {
  return z.string().check(z.regex(new RegExp(`^${prefix}_[A-Za-z0-9_]{1,64}$`)));
}
