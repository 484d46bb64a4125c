import type { PickerEntry, PickerPrice } from "../../utils/model/picker.ts";
import { isKnown } from "../../utils/model/quantity.ts";

/** Most entries that one message may hold (utils/messaging/protocol.ts). */
const MOST_ENTRIES = 200;

/** Prices by `pickerKey` of their entry. */
export type PickerPrices = ReadonlyMap<string, PickerPrice>;

export interface PickerFeedPorts {
  ask: (tableId: string, entries: PickerEntry[]) => Promise<PickerPrice[]>;
  show: (prices: PickerPrices) => void;
}

/** What tells one entry of the picker from another. */
export function pickerKey(entry: PickerEntry): string {
  return JSON.stringify(entry);
}

/**
 * Keeps the prices of the picker's entries for the life of the page, by table. Each entry is asked about once, one question at a
 * time; those that got no price are asked again when the table's report has changed.
 */
export function createPickerFeed({ ask, show }: PickerFeedPorts) {
  let table: string | null = null;
  let prices = new Map<string, PickerPrice>();
  let asked = new Set<string>();
  let seen: PickerEntry[] = [];
  let isAsking = false;

  const fill = async (): Promise<void> => {
    const missing = seen.filter((entry) => !asked.has(pickerKey(entry))).slice(0, MOST_ENTRIES);
    if (isAsking || table === null || missing.length === 0) return;
    isAsking = true;
    const own = table;
    for (const entry of missing) asked.add(pickerKey(entry));
    const found = await ask(own, missing.map(withoutOwnName)).catch(() => []);
    isAsking = false;
    if (own === table) {
      found.forEach((price, index) => {
        const entry = missing[index];
        if (entry !== undefined) prices.set(pickerKey(entry), price);
      });
      show(new Map(prices));
    }
    await fill();
  };

  return {
    /** Takes the entries that are in sight; null when there is no table. */
    see: (tableId: string | null, entries: PickerEntry[]) => {
      if (tableId !== table) {
        table = tableId;
        prices = new Map();
        asked = new Set();
        show(prices);
      }
      seen = entries;
      void fill();
    },
    /** The table's report changed: what had no price may have one now. */
    renew: () => {
      asked = new Set([...asked].filter((key) => isPriced(prices.get(key))));
      void fill();
    },
  };
}

function withoutOwnName(entry: PickerEntry): PickerEntry {
  return entry.functionTableId === null ? entry : { ...entry, name: "" };
}

function isPriced(price: PickerPrice | undefined): boolean {
  return price !== undefined && isKnown(price.usd);
}
