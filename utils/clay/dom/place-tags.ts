import { type Box, overlaps } from "./geometry.ts";
import type { PickerReading, PickerRow } from "./read-picker.ts";

/** Height of a tag, in step with `.tag` of picker-tags.css. */
const TAG_HEIGHT = 20;
const MARGIN = 8;
/** A row this wide has room for words beside its name; a narrower one for signs alone. */
const WORDS_WIDTH = 420;

/** Where the tag of one entry stands, in CSS pixels of the viewport; it grows to the left. */
export interface TagSpot {
  entry: PickerRow["entry"];
  right: number;
  top: number;
  /** Pixels that the list's edge cuts off. */
  cutTop: number;
  cutBottom: number;
  hasRoom: boolean;
}

/**
 * The places of the picker's tags: left of Clay's own price badge, else at the row's right end, never outside the list and
 * never over a menu that is open above it.
 * @param layers Clay's open menus and dialogs; the one that holds the list is the picker itself.
 */
export function placeTags({ rows, area }: PickerReading, layers: readonly Box[]): TagSpot[] {
  const above = layers.filter((layer) => !holds(layer, area));
  return rows.flatMap(({ entry, box, badge }) => {
    const right = (badge?.left ?? Math.min(box.right, area.right)) - MARGIN;
    const top = Math.round((box.top + box.bottom - TAG_HEIGHT) / 2);
    const cutTop = Math.max(0, area.top - top);
    const cutBottom = Math.max(0, top + TAG_HEIGHT - area.bottom);
    const isCovered = above.some((layer) => overlaps(layer, { ...box, right }));
    if (isCovered || cutTop + cutBottom >= TAG_HEIGHT) return [];
    return [{ entry, right, top, cutTop, cutBottom, hasRoom: right - box.left >= WORDS_WIDTH }];
  });
}

function holds(layer: Box, area: Box): boolean {
  const slack = 2;
  return (
    layer.left <= area.left + slack &&
    layer.right >= area.right - slack &&
    layer.top <= area.top + slack &&
    layer.bottom >= area.bottom - slack
  );
}
