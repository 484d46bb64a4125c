/** What an address on app.clay.com says. Each part is null when the address does not name it. */
export interface ClayRoute {
  workspaceId: string | null;
  workbookId: string | null;
  tableId: string | null;
  viewId: string | null;
}

const APP_HOST = "app.clay.com";

/**
 * Reads an address of the Clay app. Returns null for anything else (another host, not an address).
 * Every table page names its table as `/tables/t_…`, in four forms (clay-dom.md section 1).
 */
export function parseRoute(address: string): ClayRoute | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" || url.hostname !== APP_HOST) return null;
  const part = (pattern: RegExp) => pattern.exec(url.pathname)?.[1] ?? null;
  return {
    workspaceId: part(/\/workspaces\/(\d+)(?=\/|$)/),
    workbookId: part(/\/workbooks\/(wb_[A-Za-z0-9]+)(?=\/|$)/),
    tableId: part(/\/tables\/(t_[A-Za-z0-9]+)(?=\/|$)/),
    viewId: part(/\/views\/(gv_[A-Za-z0-9]+)(?=\/|$)/),
  };
}

/** The address of a table's page, scrolled to a column where one is given (clay-dom.md section 1). It only navigates. */
export function tableAddress(at: {
  workspaceId: string | null;
  workbookId: string | null;
  tableId: string;
  columnId?: string;
}): string {
  const workspace = at.workspaceId === null ? "" : `/workspaces/${encodeURIComponent(at.workspaceId)}`;
  const workbook =
    at.workspaceId === null || at.workbookId === null ? "" : `/workbooks/${encodeURIComponent(at.workbookId)}`;
  const column = at.columnId === undefined ? "" : `?fieldId=${encodeURIComponent(at.columnId)}`;
  return `https://${APP_HOST}${workspace}${workbook}/tables/${encodeURIComponent(at.tableId)}${column}`;
}

/**
 * A page of the workspace's settings, from whose menu Connections is one click away: the path of Connections itself was never seen
 * (clay-dom.md section 1).
 */
export function settingsAddress(workspaceId: string): string {
  return `https://${APP_HOST}/workspaces/${encodeURIComponent(workspaceId)}/settings/account`;
}
