import type { Cell, Row } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import type { Column } from "./geometry.ts";

interface Props {
  column: Column;
  rowIndex: number;
  rowId: string;
  row: Row | null;
  isPinned?: boolean;
}

export function BodyCell({ column, rowIndex, rowId, row, isPinned = false }: Props) {
  const { field, width, left, index } = column;
  const { show } = useTablePage();
  const cell = row?.cells[field.id];
  const text = cell === undefined ? "" : String(cell.value ?? "");
  return (
    <div
      id={`table-cell-${field.id}.${rowId}`}
      data-cell-id={`${field.id}.${rowId}`}
      {...(isPinned ? {} : { "data-testid": `cell-r${rowIndex}-c${index}` })}
      className={isPinned ? "cell cell-pinned" : "cell"}
      style={isPinned ? { width } : { width, left }}
    >
      {field.type === "action" && cell !== undefined ? (
        <button
          type="button"
          className={`cursor-pointer action-value ${toneOf(cell)}`}
          onClick={() => show({ kind: "cell", fieldId: field.id, rowId, value: text })}
        >
          <span data-sentry-component="FieldValueInput">{text}</span>
        </button>
      ) : (
        <span data-sentry-component="FieldValueInput">{text}</span>
      )}
    </div>
  );
}

function toneOf({ metadata }: Cell): string {
  if (metadata?.status === "ERROR_RUN_CONDITION_NOT_MET") return "quiet";
  return metadata?.status?.startsWith("ERROR") ? "failed" : "";
}
