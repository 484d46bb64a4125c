import { formatAbout, formatCount, formatUsd, unknownReason } from "../../utils/format.ts";
import type { Quantity } from "../../utils/model/quantity.ts";
import { CoinsIcon, StarIcon } from "./icons.tsx";

interface FigureProps {
  quantity: Quantity;
  isUsd?: boolean;
  /** True for what is reckoned on from another figure. */
  isAbout?: boolean;
}

/** A figure as text. One that is not known says so, and why in its title. */
export function Figure({ quantity, isUsd = false, isAbout = false }: FigureProps) {
  const reason = unknownReason(quantity);
  const exact = isUsd ? formatUsd : formatCount;
  const text = isAbout ? formatAbout(quantity, isUsd) : exact(quantity);
  return reason === undefined ? <span>{text}</span> : <span title={reason}>{text}</span>;
}

interface MeterProps {
  quantity: Quantity;
  meter: "credits" | "actions";
  /** Word behind the figure; the sign alone where the meaning is clear from around it. */
  unit?: string;
  size?: number;
  isAbout?: boolean;
  /** Stands in the place of the figure: a difference with its sign. */
  text?: string | null;
}

/** An amount on one of Clay's meters, with Clay's sign for it. */
export function Meter({ quantity, meter, unit, size = 12, isAbout = false, text = null }: MeterProps) {
  const Icon = meter === "credits" ? CoinsIcon : StarIcon;
  return (
    <span class="meter">
      <Icon size={size} />
      {text === null ? <Figure quantity={quantity} isAbout={isAbout} /> : <span>{text}</span>}
      {unit === undefined ? (
        <span class="unseen">{meter === "credits" ? "credits" : "actions"}</span>
      ) : (
        <span>{unit}</span>
      )}
    </span>
  );
}
