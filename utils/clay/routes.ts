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
