/** What an address may carry besides its fixed words: ids, and the few query values that bear on what an answer means. */
export type ParamName =
  | "workspaceId"
  | "tableId"
  | "fieldId"
  | "viewId"
  | "recordId"
  | "workbookId"
  | "sourceId"
  | "signalId"
  | "from"
  | "to"
  | "days"
  | "appliesTo";

export type Params = { [Name in ParamName]?: string };

interface Kind {
  /** What a value begins with; `0` stands for any digit. */
  start: string;
  /** Of which characters the rest is made, at least one. */
  rest: string;
}

const DIGITS = "0123456789";
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DATE: Kind = { start: "0000-00-0", rest: `${DIGITS}T:.Z+-` };

/**
 * Ids are digits for a workspace, else a prefix and letters and digits; those of fields may hold underscores, as `f_created_at`
 * does, and those of signals have no known prefix (clay-api.md sections 2 and 9). Dates are ISO (section 8.6). No prototype,
 * so that nothing the page adds to Object.prototype counts as a name.
 */
const KINDS = {
  __proto__: null,
  workspaceId: { start: "", rest: DIGITS },
  tableId: withPrefix("t_"),
  fieldId: { start: "f_", rest: `${DIGITS + LETTERS}_` },
  viewId: withPrefix("gv_"),
  recordId: withPrefix("r_"),
  workbookId: withPrefix("wb_"),
  sourceId: withPrefix("s_"),
  signalId: { start: "", rest: `${DIGITS + LETTERS}_-` },
  from: DATE,
  to: DATE,
  days: { start: "", rest: DIGITS },
  appliesTo: { start: "workboo", rest: "k" },
} as unknown as Record<ParamName, Kind>;

/** Whether a segment of a path on the list stands for a value. */
export function isParamName(segment: string): segment is ParamName {
  return segment in KINDS;
}

/** What the query calls a value. Spans of time are written with brackets (clay-api.md section 8.6). */
export function queryNameOf(name: ParamName): string {
  return name === "from" ? "timeRange[startTime]" : name === "to" ? "timeRange[endTime]" : name;
}

/** Whether a text has the shape of such a value. */
export function isParamValue(name: ParamName, text: string): boolean {
  const { start, rest } = KINDS[name];
  if (text.length <= start.length || text.length > 64) return false;
  for (let index = 0; index < text.length; index += 1) {
    const expected = index < start.length ? (start[index] as string) : rest;
    if (!isOneOf(expected === "0" ? DIGITS : expected, text[index] as string)) return false;
  }
  return true;
}

function isOneOf(chars: string, char: string): boolean {
  for (let index = 0; index < chars.length; index += 1) if (chars[index] === char) return true;
  return false;
}

function withPrefix(start: string): Kind {
  return { start, rest: DIGITS + LETTERS };
}
