import { useSyncExternalStore } from "react";

const CHANGED = "clay:navigated";

export interface Route {
  workspaceId: string | null;
  workbookId: string | null;
  tableId: string | null;
  viewId: string | null;
  isHome: boolean;
  /** Column to scroll to, from `?fieldId=`. */
  fieldId: string | null;
}

/** Changes the address without a reload, as React Router does; nobody else hears of it through `popstate`. */
export function navigate(path: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", path);
  else history.replaceState(null, "", path);
  dispatchEvent(new Event(CHANGED));
}

export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => `${location.pathname}${location.search}`);
  return parse(new URL(address, location.origin));
}

/** Address of a table within the app; parts that are not known are left out. */
export function tablePath(
  workspaceId: string,
  table: { id: string; workbookId?: string | null; firstViewId?: string },
): string {
  const workbook = table.workbookId ? `/workbooks/${table.workbookId}` : "";
  const view = table.firstViewId ? `/views/${table.firstViewId}` : "";
  return `/workspaces/${workspaceId}${workbook}/tables/${table.id}${view}`;
}

function subscribe(onChange: () => void): () => void {
  addEventListener("popstate", onChange);
  addEventListener(CHANGED, onChange);
  return () => {
    removeEventListener("popstate", onChange);
    removeEventListener(CHANGED, onChange);
  };
}

function parse(url: URL): Route {
  const part = (pattern: RegExp) => pattern.exec(url.pathname)?.[1] ?? null;
  return {
    workspaceId: part(/\/workspaces\/(\d+)/),
    workbookId: part(/\/workbooks\/(wb_\w+)/),
    tableId: part(/\/tables\/(t_\w+)/),
    viewId: part(/\/views\/(gv_\w+)/),
    isHome: /\/home\/?$/.test(url.pathname),
    fieldId: url.searchParams.get("fieldId"),
  };
}
