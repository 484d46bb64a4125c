import { computed, signal } from "@preact/signals";
import type { ChipSpot, HintSpot, TagSpot } from "../../utils/model/spots.ts";
import { gravestMark, type Mark } from "../shared/marks.ts";
import { hasChip } from "../shared/price-parts.ts";
import type { SurfaceView } from "../shared/surface-view.ts";
import { createDraftState } from "./draft-state.ts";
import { fixedColumns } from "./fixed-columns.ts";
import type { PickerPrices } from "./picker-feed.ts";

/** Where things are in the page right now; made anew whenever the page moves. */
export interface Sight {
  chips: ReadonlyMap<string, ChipSpot>;
  headers: ReadonlyMap<string, { left: number; top: number; right: number; bottom: number }>;
  /** Distance that the badge keeps from the window's right edge. */
  badgeRight: number;
  /** What cannot be marked on this page and why; null when nothing is blind. */
  blind: string | null;
  /** Where the hint about the open column panel may stand; null while none is open, or where it has no room. */
  hint: HintSpot | null;
  tags: readonly TagSpot[];
  /** True while Clay's picker lies over the page as a dialog: then its tags are all that is shown. */
  isPickerOver: boolean;
  windowWidth: number;
}

const NOTHING_SEEN: Sight = {
  chips: new Map(),
  headers: new Map(),
  badgeRight: 16,
  blind: null,
  hint: null,
  tags: [],
  isPickerOver: false,
  windowWidth: 0,
};

/** What is open: a column's details, the table's summary, or nothing. */
export type Opened = { kind: "column"; columnId: string } | { kind: "table" } | null;

export type OverlayState = ReturnType<typeof createOverlayState>;

/** The overlay's whole state. One per page; nothing in it outlives the page. */
export function createOverlayState() {
  const view = signal<SurfaceView>({ state: "not-a-table" });
  const sight = signal<Sight>(NOTHING_SEEN);
  const opened = signal<Opened>(null);
  const fixed = signal<ReadonlySet<string>>(new Set());
  const ring = signal<string | null>(null);
  const hint = signal<string | null>(null);
  const isEnded = signal(false);
  const draft = createDraftState();
  const pickerPrices = signal<PickerPrices>(new Map());
  /** False when the user has switched the marks off: only the badge stays. */
  const showsMarks = signal(true);

  const report = computed(() => (view.value.state === "ready" ? view.value.report : null));
  const chipColumns = computed(() => report.value?.columns.filter(hasChip) ?? []);
  const marks = computed<ReadonlyMap<string, Mark | null>>(() => {
    const findings = report.value?.findings ?? [];
    return new Map(
      chipColumns.value.map(({ id }) => [
        id,
        gravestMark(findings.filter(({ columnId }) => columnId === id)) ?? (fixed.value.has(id) ? "fine" : null),
      ]),
    );
  });

  /** Takes the worker's answer, and notes which columns the user has just put right. */
  const show = (next: SurfaceView) => {
    const before = report.peek();
    const isSameTable = next.state === "ready" && before !== null && before.id === next.report.id;
    fixed.value = isSameTable ? new Set([...fixed.peek(), ...fixedColumns(before, next.report)]) : new Set();
    if (!isSameTable) {
      opened.value = null;
      ring.value = null;
    }
    hint.value = null;
    view.value = next;
  };

  /** Takes a new look at the page; a column's details close when its chip is out of sight. */
  const look = (next: Sight) => {
    sight.value = next;
    const current = opened.peek();
    if (current?.kind === "column" && !next.chips.has(current.columnId)) opened.value = null;
  };

  const forgetFixed = (columnId: string) => {
    fixed.value = new Set([...fixed.peek()].filter((id) => id !== columnId));
  };

  return {
    view,
    sight,
    opened,
    ring,
    hint,
    isEnded,
    draft,
    pickerPrices,
    showsMarks,
    report,
    chipColumns,
    marks,
    show,
    look,
    forgetFixed,
  };
}
