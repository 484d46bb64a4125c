import { formatUsd, isZero, unknownReason } from "../../utils/format.ts";
import type { KeyState, PickerPrice } from "../../utils/model/picker.ts";
import type { TagSpot } from "../../utils/model/spots.ts";
import { KeyIcon } from "../shared/icons.tsx";
import { meterParts } from "../shared/price-parts.ts";
import { PricePartsView } from "../shared/price-parts-view.tsx";
import { type PickerPrices, pickerKey } from "./picker-feed.ts";

interface PickerTagsProps {
  spots: readonly TagSpot[];
  prices: PickerPrices;
  /** Width that `right` is measured in. */
  windowWidth: number;
}

/** What the entries of Clay's picker cost, and whose key they run on. Takes no clicks: the rows under it are Clay's. */
export function PickerTags({ spots, prices, windowWidth }: PickerTagsProps) {
  return (
    <ul data-fettle="picker-tags" aria-label="What these enrichments cost, by Fettle">
      {spots.map((spot) => {
        const key = pickerKey(spot.entry);
        const price = prices.get(key);
        if (price === undefined) return null;
        const style = {
          right: `${windowWidth - spot.right}px`,
          top: `${spot.top}px`,
          "clip-path": `inset(${spot.cutTop}px 0 ${spot.cutBottom}px 0)`,
        };
        return (
          <li key={key} class="tag" data-fettle="picker-tag" style={style}>
            <span class="unseen">{spot.entry.name}: </span>
            <TagPrice price={price} hasRoom={spot.hasRoom} />
            <TagKey state={price.key} hasRoom={spot.hasRoom} />
          </li>
        );
      })}
    </ul>
  );
}

function TagPrice({ price, hasRoom }: { price: PickerPrice; hasRoom: boolean }) {
  if (isZero(price.usd) || (isZero(price.dataCredits) && isZero(price.actions))) return <b>free</b>;
  const per = hasRoom ? <span class="soft">per {price.per}</span> : <span class="unseen">per {price.per}</span>;
  if (unknownReason(price.usd) === undefined) {
    return (
      <>
        <b>{formatUsd(price.usd)}</b> {per}
      </>
    );
  }
  // Without a rate in dollars the meters are what is known.
  const parts = meterParts(price, "unknown");
  if (parts.every(({ text }) => text === "?")) return hasRoom ? <span>price unknown</span> : <UnknownPrice />;
  return (
    <>
      <PricePartsView parts={parts} /> {per}
    </>
  );
}

function UnknownPrice() {
  return (
    <>
      <span aria-hidden="true">?</span>
      <span class="unseen">price unknown</span>
    </>
  );
}

const keyWords: Record<Exclude<KeyState, "unknown">, string> = {
  connected: "your key is connected",
  connectable: "your own key can run it",
  required: "needs your own key",
  "clay-only": "Clay's key only",
};

/** A sign for each state, so that where the words have no room the states still differ by shape. */
const keySigns: Record<Exclude<KeyState, "unknown">, string | null> = {
  connected: "✓",
  connectable: "+",
  required: "…",
  "clay-only": null,
};

function TagKey({ state, hasRoom }: { state: KeyState; hasRoom: boolean }) {
  if (state === "unknown" || (state === "clay-only" && !hasRoom)) return null;
  return (
    <span class="tag-key" data-key={state}>
      {state === "clay-only" ? null : <KeyIcon size={11} />}
      {hasRoom ? null : <span aria-hidden="true">{keySigns[state]}</span>}
      <span class={hasRoom ? "" : "unseen"}>{keyWords[state]}</span>
    </span>
  );
}
