import { CoinsIcon, KeyIcon, PauseIcon, StarIcon } from "./icons.tsx";
import type { PricePart } from "./price-parts.ts";

const icons = { star: StarIcon, coins: CoinsIcon, key: KeyIcon, pause: PauseIcon } as const;

/** A price in Clay's signs. Whoever shows it puts the words into a label: the signs are decoration. */
export function PricePartsView({ parts, size = 10 }: { parts: readonly PricePart[]; size?: number }) {
  return (
    <span class="price-parts" aria-hidden="true">
      {parts.map(({ icon, text }) => {
        const Icon = icon === "none" ? null : icons[icon];
        return (
          <span class="price-part" key={icon}>
            {Icon === null ? null : <Icon size={size} />}
            {text}
          </span>
        );
      })}
    </span>
  );
}
