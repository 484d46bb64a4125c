import { AxiosError } from "axios";
import { useMemo } from "react";
import type { Field } from "../../../server/wire.ts";
import * as api from "../api/requests.ts";
import type { TablePage } from "./table-context.ts";
import type { TableData, Update } from "./use-table-data.ts";

type Actions = Pick<TablePage, "saveField" | "addField" | "removeField" | "run" | "setAutoRun">;

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
    const run: Actions["run"] = async (fieldIds, rows) => {
      await api.patchRun(tableId, viewId ?? "", fieldIds, rows);
      await refreshStatuses();
    };
    return {
      run,
      saveField: async (field, change, rows) => {
        try {
          const saved = await api.patchField(tableId, field.id, change);
          update((data) => replaceField(data, saved));
        } catch (error) {
          update({ refusal: refusalOf(error) });
          return false;
        }
        if (rows !== "none") await run([field.id], rows === "all" ? null : rows);
        return true;
      },
      addField: async (field) => {
        const saved = await api.postField(tableId, { ...field, activeViewId: viewId ?? "" });
        update(({ table }) => (table === null ? {} : { table: { ...table, fields: [...table.fields, saved] } }));
      },
      removeField: async (fieldId) => {
        await api.deleteField(tableId, fieldId);
        update(({ table }) =>
          table === null ? {} : { table: { ...table, fields: table.fields.filter(({ id }) => id !== fieldId) } },
        );
      },
      setAutoRun: async (isOn) => {
        update({ table: await api.patchTable(tableId, { tableSettings: { AUTO_RUN_ON: isOn } }) });
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
