import { formatCount, formatUsd, unknownReason } from "../../utils/format.ts";
import type { Quantity } from "../../utils/model/quantity.ts";
import { CoinsIcon, StarIcon } from "./icons.tsx";

interface FigureProps {
  quantity: Quantity;
  isUsd?: boolean;
}

/** A figure as text. One that is not known says so, and why in its title. */
export function Figure({ quantity, isUsd = false }: FigureProps) {
  const reason = unknownReason(quantity);
  const text = isUsd ? formatUsd(quantity) : formatCount(quantity);
  return reason === undefined ? <span>{text}</span> : <span title={reason}>{text}</span>;
}

interface MeterProps {
  quantity: Quantity;
  meter: "credits" | "actions";
  /** Word behind the figure; the sign alone where the meaning is clear from around it. */
  unit?: string;
  size?: number;
}

/** An amount on one of Clay's meters, with Clay's sign for it. */
export function Meter({ quantity, meter, unit, size = 12 }: MeterProps) {
  const Icon = meter === "credits" ? CoinsIcon : StarIcon;
  return (
    <span class="meter">
      <Icon size={size} />
      <Figure quantity={quantity} />
      {unit === undefined ? (
        <span class="unseen">{meter === "credits" ? "credits" : "actions"}</span>
      ) : (
        <span>{unit}</span>
      )}
    </span>
  );
}
