import { createContext, useContext } from "react";
import type { Field, Table } from "../../../server/wire.ts";
import type { RunOrder } from "./run-order.ts";
import type { TableData } from "./use-table-data.ts";

/** How many rows a save runs: none, some, or all of the view. */
export type RowsToRun = "none" | "all" | number;

export interface TablePage extends TableData {
  table: Table;
  workspaceId: string;
  viewId: string | undefined;
  /** Raised when cells may have changed. */
  epoch: number;
  openPanel: Panel | null;
  show: (panel: Panel | null) => void;
  /** False when Clay refused the change, and then `refusal` says why. */
  saveField: (field: Field, change: Partial<Field>) => Promise<boolean>;
  addField: (field: Partial<Field>) => Promise<Field>;
  removeField: (fieldId: string) => Promise<void>;
  run: (order: RunOrder) => void;
  stop: () => Promise<void>;
  setTableSettings: (settings: NonNullable<Table["tableSettings"]>) => Promise<void>;
}

export type Panel =
  | { kind: "column"; fieldId: string }
  | { kind: "new-column"; draft: Field }
  | { kind: "cell"; fieldId: string; rowId: string; value: string }
  | { kind: "picker" }
  | { kind: "tools" };

export const TableContext = createContext<TablePage | null>(null);

/** The table page around a component. @throws outside of one */
export function useTablePage(): TablePage {
  const page = useContext(TableContext);
  if (page === null) throw new Error("Not inside a table page");
  return page;
}
