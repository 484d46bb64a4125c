import { useEffect, useMemo, useRef } from "react";
import { useTablePage } from "../data/table-context.ts";
import { useRows } from "../data/use-rows.ts";
import { AddColumn } from "./add-column.tsx";
import { columnsInSight, HEADER_HEIGHT, LEAD_WIDTH, layOut, ROW_HEIGHT, rowsInSight } from "./geometry.ts";
import { GridRow } from "./grid-row.tsx";
import { HeaderCell } from "./header-cell.tsx";
import { StatusCell } from "./status-cell.tsx";
import { useViewport } from "./use-viewport.ts";

const ADD_COLUMN_WIDTH = 160;

/** Clay's grid: real nodes, only for the rows and columns in sight, which come and go as the user scrolls. */
export function Grid({ focusFieldId }: { focusFieldId: string | null }) {
  const { table, viewId, epoch } = useTablePage();
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const layout = useMemo(() => layOut(table, viewId), [table, viewId]);
  const rows = useRows(table.id, viewId, epoch);
  const inSight = columnsInSight(layout, viewport);
  const [from, to] = [inSight[0]?.index, inSight.at(-1)?.index];
  // The same list as long as the same columns are in sight: rows then stay as they are while the user scrolls down.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ends say which columns there are
  const columns = useMemo(() => inSight, [layout, from, to]);
  const { first, last } = rowsInSight(rows.ids.length, viewport);
  const { pinned } = layout;

  const { want } = rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch wants the same rows again
  useEffect(() => {
    if (last >= first) want(first, last);
  }, [want, first, last, epoch]);

  useEffect(() => {
    const target = layout.columns.find(({ field }) => field.id === focusFieldId);
    if (target !== undefined) scroller.current?.scrollTo({ left: target.left });
  }, [layout, focusFieldId]);

  const width = LEAD_WIDTH + (pinned?.width ?? 0) + layout.width + ADD_COLUMN_WIDTH;
  const height = HEADER_HEIGHT + rows.ids.length * ROW_HEIGHT;
  const shownIds = rows.ids.slice(first, last + 1);
  return (
    <div id="grid-view-scroll-container" className="grid-scroller" ref={scroller}>
      <div className="grid-canvas" style={{ width, height }}>
        <div id="grid-table-header" className="header-row">
          <div className="lead">
            {/* biome-ignore lint/a11y/useSemanticElements: Clay draws its own box with this role (clay-dom.md section 6) */}
            <span role="checkbox" aria-checked="false" aria-label="Select all" tabIndex={0} className="tick-box" />
          </div>
          <div id="table-header-pinned-fields-container" className="pinned">
            {pinned !== null && <HeaderCell key={pinned.field.id} column={pinned} isPinned />}
          </div>
          <div className="track">
            {columns.map((column) => (
              <HeaderCell key={column.field.id} column={column} />
            ))}
            <AddColumn left={layout.width} />
          </div>
        </div>
        <div className="status-row">
          <div className="lead status-lead">%</div>
          <div className="pinned">{pinned !== null && <StatusCell column={pinned} isPinned />}</div>
          <div className="track">
            {columns.map((column) => (
              <StatusCell key={column.field.id} column={column} />
            ))}
          </div>
        </div>
        <div id="grid-view-body" className="grid-body">
          {shownIds.map((id, offset) => (
            <GridRow
              key={id}
              id={id}
              index={first + offset}
              row={rows.at(first + offset)}
              pinned={pinned}
              columns={columns}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
