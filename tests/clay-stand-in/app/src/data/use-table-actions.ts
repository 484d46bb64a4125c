import { AxiosError } from "axios";
import { useMemo } from "react";
import type { Field } from "../../../server/wire.ts";
import * as api from "../api/requests.ts";
import type { TablePage } from "./table-context.ts";
import type { TableData, Update } from "./use-table-data.ts";

type Actions = Pick<TablePage, "saveField" | "addField" | "removeField" | "stop" | "setTableSettings"> & {
  sendRun: (request: api.RunRequest) => Promise<void>;
};

/** The writes of a table page. Each updates the page from Clay's answer and refetches nothing else. */
export function useTableActions(
  workspaceId: string,
  tableId: string,
  viewId: string | undefined,
  update: Update,
): Actions {
  return useMemo(() => {
    const refreshStatuses = async () => {
      const answer = await api.getRunStatus(workspaceId, tableId);
      update({ statuses: answer.statusCountsByField });
    };
    return {
      sendRun: async ({ fieldIds, runRecords, callerName, forceRun }) => {
        await api.patchRun(tableId, { fieldIds, runRecords, callerName, forceRun });
        await refreshStatuses();
      },
      stop: async () => {
        await api.patchStop(tableId);
        await refreshStatuses();
      },
      saveField: async (field, change) => {
        try {
          const saved = await api.patchField(tableId, field.id, change);
          update((data) => replaceField(data, saved));
        } catch (error) {
          update({ refusal: refusalOf(error) });
          return false;
        }
        return true;
      },
      addField: async (field) => {
        const saved = await api.postField(tableId, { ...field, activeViewId: viewId ?? "" });
        update(({ table }) => (table === null ? {} : { table: { ...table, fields: [...table.fields, saved] } }));
        return saved;
      },
      removeField: async (fieldId) => {
        await api.deleteField(tableId, fieldId);
        update(({ table }) =>
          table === null ? {} : { table: { ...table, fields: table.fields.filter(({ id }) => id !== fieldId) } },
        );
      },
      setTableSettings: async (tableSettings) => {
        update({ table: await api.patchTable(tableId, { tableSettings }) });
      },
    };
  }, [workspaceId, tableId, viewId, update]);
}

function replaceField({ table }: TableData, saved: Field): Partial<TableData> {
  if (table === null) return {};
  const fields = table.fields.map((field) => (field.id === saved.id ? saved : field));
  return { table: { ...table, fields }, refusal: null };
}

function refusalOf(error: unknown): string {
  const answer = error instanceof AxiosError ? (error.response?.data as { message?: string } | undefined) : undefined;
  return answer?.message ?? "Something went wrong";
}
