import { useCallback, useEffect, useState } from "react";
import type { Account, RunStatusResponse, Table } from "../../../server/wire.ts";
import * as api from "../api/requests.ts";
import type { Route } from "../router.ts";

export interface TableData {
  table: Table | null;
  rowCount: number | null;
  statuses: RunStatusResponse["statusCountsByField"];
  workspace: api.Workspace | null;
  accounts: Account[];
  tabs: Table[];
  /** What the last save was refused for, in Clay's words. */
  refusal: string | null;
}

const EMPTY: TableData = {
  table: null,
  rowCount: null,
  statuses: {},
  workspace: null,
  accounts: [],
  tabs: [],
  refusal: null,
};

export type Update = (change: Partial<TableData> | ((data: TableData) => Partial<TableData>)) => void;

/** Loads what a table page shows. Each part arrives on its own and may be missing. */
export function useTableData({ workspaceId, workbookId, tableId, viewId }: Route): [TableData, Update] {
  const [data, setData] = useState(EMPTY);
  const update = useCallback<Update>((change) => {
    setData((old) => ({ ...old, ...(typeof change === "function" ? change(old) : change) }));
  }, []);

  useEffect(() => {
    if (tableId === null) return;
    const { signal, abort } = cancellable();
    setData((old) => ({ ...EMPTY, workspace: old.workspace, accounts: old.accounts, tabs: old.tabs }));
    settle(api.getTable(tableId, viewId, signal), (table) => update({ table }));
    settle(api.getCount(tableId, signal), (rowCount) => update({ rowCount }));
    if (workspaceId !== null) {
      settle(api.getRunStatus(workspaceId, tableId, signal), (answer) =>
        update({ statuses: answer.statusCountsByField }),
      );
    }
    return abort;
  }, [workspaceId, tableId, viewId, update]);

  useEffect(() => {
    if (workspaceId === null) return;
    const { signal, abort } = cancellable();
    settle(api.getWorkspace(workspaceId, signal), (workspace) => update({ workspace }));
    settle(api.getAccounts(workspaceId, signal), (accounts) => update({ accounts }));
    return abort;
  }, [workspaceId, update]);

  useEffect(() => {
    if (workbookId === null) return;
    const { signal, abort } = cancellable();
    settle(api.getTabs(workbookId, signal), (tabs) => update({ tabs }));
    return abort;
  }, [workbookId, update]);

  return [data, update];
}

/** A request that fails leaves its part of the page as it was. */
export function settle<Answer>(request: Promise<Answer>, use: (answer: Answer) => void): void {
  request.then(use, () => undefined);
}

export function cancellable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
