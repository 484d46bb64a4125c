import { memo } from "react";
import type { Row } from "../../../server/wire.ts";
import { BodyCell } from "./body-cell.tsx";
import { type Column, ROW_HEIGHT } from "./geometry.ts";

interface Props {
  id: string;
  index: number;
  row: Row | null;
  pinned: Column | null;
  columns: Column[];
}

export const GridRow = memo(function GridRow({ id, index, row, pinned, columns }: Props) {
  return (
    <div data-index={index} className="row" style={{ top: index * ROW_HEIGHT }}>
      <div className={`lead leading-cell leading-cell--${id}`} data-sentry-component="TableLeadingCell">
        {index + 1}
      </div>
      <div className="pinned">
        {pinned !== null && <BodyCell column={pinned} rowIndex={index} rowId={id} row={row} isPinned />}
      </div>
      <div className="track">
        {columns.map((column) => (
          <BodyCell key={column.field.id} column={column} rowIndex={index} rowId={id} row={row} />
        ))}
      </div>
    </div>
  );
});
