import type { ColumnReport, TableReport } from "../../utils/model/report.ts";
import type { ChipSpot } from "../../utils/model/spots.ts";
import { SeverityMark } from "../shared/mark.tsx";
import { type Mark, markWords } from "../shared/marks.ts";
import { priceInWords, priceParts } from "../shared/price-parts.ts";
import { PricePartsView } from "../shared/price-parts-view.tsx";
import { fitChip } from "./fit-chip.ts";

interface ChipProps {
  column: ColumnReport;
  era: TableReport["era"];
  mark: Mark | null;
  spot: ChipSpot;
  isOpen: boolean;
  onOpen: (columnId: string, chip: HTMLElement) => void;
  onFineSeen: (columnId: string) => void;
}

/** A paid column's price per row and its gravest mark, as a button that opens the details. */
export function Chip({ column, era, mark, spot, isOpen, onOpen, onFineSeen }: ChipProps) {
  const parts = priceParts(column, era);
  const hasUnknownPrice = parts.some(({ icon, text }) => icon === "none" && text === "?");
  const fitted = fitChip(parts, mark !== null, spot.isNarrow ? 0 : spot.maxWidth);
  const showsPrice = fitted.density !== "bare";
  // Beside a progress bar a price without a mark shrinks to its sign, so that the details stay one click away.
  const showsSign = !showsPrice && !spot.isNarrow && mark === null && !hasUnknownPrice;
  // In a narrow column the mark alone stays, and one without a mark shows nothing.
  const shownMark = mark ?? (hasUnknownPrice && !showsPrice ? "unknown" : null);
  if (!showsPrice && !showsSign && shownMark === null) return null;
  const label = `${column.name}: ${priceInWords(column, era)}${mark === null ? "" : `. ${markWords[mark]}`}. Show details`;
  return (
    <button
      type="button"
      class={`chip chip-${fitted.density}`}
      data-fettle="chip"
      data-column-id={column.id}
      data-at-stake={mark === "error" || mark === "warning"}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      style={chipStyle(spot, fitted.width)}
      onClick={(event) => onOpen(column.id, event.currentTarget)}
      onAnimationEnd={() => mark === "fine" && onFineSeen(column.id)}
    >
      <span class="unseen">{label}</span>
      {showsPrice ? <PricePartsView parts={fitted.parts} size={fitted.density === "tight" ? 8 : 9} /> : null}
      {showsSign ? <PricePartsView parts={parts.slice(-1).map(({ icon }) => ({ icon, text: "" }))} size={9} /> : null}
      {shownMark === null ? null : (
        <SeverityMark mark={shownMark} size={fitted.density === "tight" ? 8 : 9} isLabelled />
      )}
    </button>
  );
}

function chipStyle(spot: ChipSpot, width: number): Record<string, string> {
  const left = spot.right - width;
  const cutLeft = Math.max(0, spot.visibleLeft - left);
  const cutRight = Math.max(0, spot.right - spot.visibleRight);
  return {
    transform: `translate(${Math.round(left)}px, ${Math.round(spot.top)}px)`,
    width: `${width}px`,
    "clip-path": cutLeft > 0 || cutRight > 0 ? `inset(-4px ${cutRight}px -4px ${cutLeft}px)` : "none",
    visibility: cutLeft + cutRight >= width - 4 ? "hidden" : "visible",
  };
}
