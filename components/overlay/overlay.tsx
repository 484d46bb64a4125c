import { useRef } from "preact/hooks";
import { type EstimatePorts, EstimatePortsContext } from "../shared/estimate-ports.ts";
import { PanelIcon } from "../shared/icons.tsx";
import { Badge } from "./badge.tsx";
import { Chip } from "./chip.tsx";
import { ColumnDetails } from "./column-details.tsx";
import { DraftHint } from "./draft-hint.tsx";
import { EndedNote } from "./ended-note.tsx";
import type { OverlayState } from "./overlay-state.ts";
import { PickerTags } from "./picker-tags.tsx";
import { Popover } from "./popover.tsx";
import { TableSummary } from "./table-summary.tsx";

export interface OverlayProps {
  state: OverlayState;
  onOpenPanel: (shows: "report" | "checklist") => void;
  ports: EstimatePorts;
}

/** Everything that Fettle shows inside Clay's page. */
export function Overlay({ state, onOpenPanel, ports }: OverlayProps) {
  const anchor = useRef<HTMLElement | null>(null);
  if (state.isEnded.value) return <EndedNote />;
  const view = state.view.value;
  if (view.state === "not-a-table") return null;
  const { hint, tags, isPickerOver, windowWidth, badgeRight } = state.sight.value;
  const pickerTags =
    tags.length === 0 ? null : <PickerTags spots={tags} prices={state.pickerPrices.value} windowWidth={windowWidth} />;
  if (isPickerOver) return <div class="f-root">{pickerTags}</div>;
  const opened = state.opened.value;
  const open = (next: typeof opened, control: HTMLElement) => {
    const isSame = JSON.stringify(next) === JSON.stringify(opened);
    anchor.current = control;
    state.opened.value = isSame ? null : next;
  };
  return (
    <EstimatePortsContext.Provider value={ports}>
      <div class="f-root">
        {state.showsMarks.value ? (
          <Chips state={state} onOpen={(columnId, chip) => open({ kind: "column", columnId }, chip)} />
        ) : null}
        {pickerTags}
        {hint === null ? null : (
          <DraftHint state={state.draft} spot={hint} era={state.report.value?.era ?? "unknown"} />
        )}
        <Ring state={state} />
        <Badge
          view={view}
          right={badgeRight}
          isOpen={opened?.kind === "table"}
          onOpen={(badge) => open({ kind: "table" }, badge)}
          onOpenChecklist={() => onOpenPanel("checklist")}
        />
        {opened === null ? null : (
          <OpenPopover state={state} anchor={() => connected(anchor.current)} onOpenPanel={onOpenPanel} />
        )}
      </div>
    </EstimatePortsContext.Provider>
  );
}

function connected(element: HTMLElement | null): HTMLElement | null {
  return element?.isConnected === true ? element : null;
}

function Chips({ state, onOpen }: { state: OverlayState; onOpen: (columnId: string, chip: HTMLElement) => void }) {
  const { chips } = state.sight.value;
  const era = state.report.value?.era ?? "unknown";
  const opened = state.opened.value;
  return (
    <>
      {state.chipColumns.value.map((column) => {
        const spot = chips.get(column.id);
        if (spot === undefined) return null;
        return (
          <Chip
            key={column.id}
            column={column}
            era={era}
            mark={state.marks.value.get(column.id) ?? null}
            spot={spot}
            isOpen={opened?.kind === "column" && opened.columnId === column.id}
            onOpen={onOpen}
            onFineSeen={state.forgetFixed}
          />
        );
      })}
    </>
  );
}

interface OpenPopoverProps {
  state: OverlayState;
  anchor: () => HTMLElement | null;
  onOpenPanel: OverlayProps["onOpenPanel"];
}

function OpenPopover({ state, anchor, onOpenPanel }: OpenPopoverProps) {
  const opened = state.opened.value;
  const view = state.view.value;
  const report = state.report.value;
  const close = () => {
    state.opened.value = null;
  };
  const column = opened?.kind === "column" ? report?.columns.find(({ id }) => id === opened.columnId) : undefined;
  if (opened === null || (opened.kind === "column" && column === undefined)) return null;
  const heading = column?.name ?? report?.name ?? "Fettle";
  return (
    <Popover
      key={column?.id ?? "table"}
      label={column === undefined ? `Fettle: ${heading}` : `Cost of ${heading}`}
      heading={
        <>
          <h1 title={heading}>{heading}</h1>
          {column === undefined ? (
            <button
              type="button"
              class="icon-button"
              aria-label="Open side panel"
              title="Open side panel"
              onClick={() => onOpenPanel("report")}
            >
              <PanelIcon />
            </button>
          ) : null}
        </>
      }
      anchor={anchor}
      placement={column === undefined ? "top-end" : "bottom-end"}
      moved={[state.sight.value, view]}
      onClose={close}
    >
      {column === undefined || report === null ? (
        <TableSummary
          view={view}
          blindMarks={state.sight.value.blind}
          hint={state.hint.value}
          onShow={(columnId) => showColumn(state, columnId)}
        />
      ) : (
        <ColumnDetails column={column} report={report} />
      )}
    </Popover>
  );
}

function showColumn(state: OverlayState, columnId: string): void {
  const isVisible = state.sight.value.headers.has(columnId);
  const name = state.report.value?.columns.find(({ id }) => id === columnId)?.name ?? "The column";
  state.ring.value = isVisible ? columnId : null;
  state.hint.value = isVisible ? null : `${name} is out of sight. Scroll the table to it.`;
}

function Ring({ state }: { state: OverlayState }) {
  const columnId = state.ring.value;
  const box = columnId === null ? undefined : state.sight.value.headers.get(columnId);
  if (box === undefined) return null;
  return (
    <div
      class="ring"
      data-fettle="ring"
      style={{
        transform: `translate(${box.left}px, ${box.top}px)`,
        width: `${box.right - box.left}px`,
        height: `${box.bottom - box.top}px`,
      }}
      onAnimationEnd={() => {
        state.ring.value = null;
      }}
    />
  );
}
