import { useSyncExternalStore } from "react";

const CHANGED = "clay:navigated";

/** Pages that are no table. Settings paths are a guess: only `/settings/account` was ever seen (clay-dom.md section 1). */
export const PAGE_PATHS = {
  home: "/home",
  signals: "/signals",
  functions: "/functions",
  account: "/settings/account",
  connections: "/settings/connections",
  plan: "/settings/billing",
  usage: "/settings/usage",
} as const;

export type PageName = keyof typeof PAGE_PATHS;

export interface Route {
  workspaceId: string | null;
  workbookId: string | null;
  tableId: string | null;
  viewId: string | null;
  page: PageName | null;
  /** Column to scroll to, from `?fieldId=`. */
  fieldId: string | null;
  /** Tab of the usage page: "workspace" was seen, any other is a table's id here. */
  usageTab: string | null;
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

export const pagePath = (workspaceId: string, page: PageName): string =>
  `/workspaces/${workspaceId}${PAGE_PATHS[page]}`;

/** @param tab "workspace", or the id of a table */
export const usagePath = (workspaceId: string, tab: string): string =>
  `${pagePath(workspaceId, "usage")}?usageTab=${tab}`;

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
  const path = url.pathname.replace(/\/$/, "");
  const pages = Object.keys(PAGE_PATHS) as PageName[];
  return {
    workspaceId: part(/\/workspaces\/(\d+)/),
    workbookId: part(/\/workbooks\/(wb_\w+)/),
    tableId: part(/\/tables\/(t_\w+)/),
    viewId: part(/\/views\/(gv_\w+)/),
    page: pages.find((page) => path.endsWith(PAGE_PATHS[page])) ?? null,
    fieldId: url.searchParams.get("fieldId"),
    usageTab: url.searchParams.get("usageTab"),
  };
}
