import type { TagSpot } from "../../model/spots.ts";
import { type Box, overlaps } from "./geometry.ts";
import type { PickerReading } from "./read-picker.ts";

/** Height of a tag, in step with `.tag` of picker-tags.css. */
const TAG_HEIGHT = 20;
const MARGIN = 8;
/** The widest tag in words and the widest in signs alone: where a name leaves less, there is no tag. */
const WORDS_WIDTH = 280;
const SIGNS_WIDTH = 140;

/**
 * The places of the picker's tags: left of Clay's own badges, else at the row's right end, never over the row's name, outside the
 * list or over a menu that is open above it.
 * @param layers Clay's open menus and dialogs; the one that holds the list is the picker itself.
 */
export function placeTags({ rows, area }: PickerReading, layers: readonly Box[]): TagSpot[] {
  const above = layers.filter((layer) => !holds(layer, area));
  return rows.flatMap(({ entry, box, free }) => {
    const right = Math.min(free.right, area.right) - MARGIN;
    const room = right - free.left - MARGIN;
    const top = Math.round((box.top + box.bottom - TAG_HEIGHT) / 2);
    const cutTop = Math.max(0, area.top - top);
    const cutBottom = Math.max(0, top + TAG_HEIGHT - area.bottom);
    const isCovered = above.some((layer) => overlaps(layer, { ...box, right }));
    if (isCovered || room < SIGNS_WIDTH || cutTop + cutBottom >= TAG_HEIGHT) return [];
    return [{ entry, right, top, cutTop, cutBottom, hasRoom: room >= WORDS_WIDTH }];
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
