import type { PriceChip } from "../../model/draft.ts";
import type { PickerEntry } from "../../model/picker.ts";
import { parsePrice } from "./clay-figures.ts";
import { findAll, findFirst, outermost } from "./ladder.ts";
import { chipText, textLeaves, textOf } from "./page-text.ts";
import { KEY_BADGE_CLASS, KEY_BADGE_WORDS, PRICE_WORDS, picker as parts } from "./picker-selectors.ts";

const PROVIDER_LENGTH = 40;
const PROVIDER_WORDS = 4;

interface EntryReading {
  entry: PickerEntry;
  /** True for a kind of data that several providers have: it opens a list of them and has no price of its own. */
  isGroup: boolean;
  /** What Clay shows at the row's right end: its badges and links. */
  ends: Element[];
}

/** So many entries in sight and not one price among them: then it is the prices that were not found. */
const SCREENFUL = 8;

/**
 * Reads the entries that are in sight, in their order; null for one without a name. `isReadable` is false when entries or prices
 * are there and could not be made out.
 */
export function readEntries(
  picker: Element,
  rows: readonly Element[],
): { entries: (EntryReading | null)[]; isReadable: boolean } {
  const entries = rows.map(readEntry);
  if (rows.length === 0) return { entries, isReadable: !PRICE_WORDS.test(textOf(picker)) };
  const priced = entries.flatMap((read) => (read === null || mayLackPrice(read) ? [] : [read.entry]));
  const isPriceless = priced.length >= SCREENFUL && priced.every(({ chip }) => chip.state === "absent");
  if (isPriceless) for (const entry of priced) entry.chip = { state: "unreadable" };
  const isAnyUnread = entries.some((read) => read === null || read.entry.chip.state === "unreadable");
  return { entries, isReadable: !isAnyUnread };
}

/** One entry of the picker (clay-dom.md section 7); null when it bears no name. A single figure there counts data credits. */
function readEntry(row: Element): EntryReading | null {
  const badges = outermost(findAll(row, parts.badge));
  const words = textLeaves(row, badges).map(({ text }) => text);
  const name = textOf(
    findAll(row, parts.name).find((element) => !badges.some((badge) => badge.contains(element))) ?? null,
  );
  const title = name === "" ? words[0] : name;
  if (title === undefined) return null;
  const badge = badges.find((one) => PRICE_WORDS.test(textOf(one))) ?? null;
  const others = badges.filter((one) => one !== badge);
  const functionTableId = functionTable(row);
  const isCounted = others.some((one) => /^\+\d+$/.test(textOf(one)));
  const hasNoOneProvider = functionTableId !== null || isCounted;
  const isTold = words.some((text) => PRICE_WORDS.test(text));
  return {
    entry: {
      name: title,
      provider: hasNoOneProvider
        ? null
        : providerOf(
            row,
            words.filter((text) => text !== title),
          ),
      functionTableId,
      chip: badge === null && isTold ? { state: "unreadable" } : chipOf(badge),
      needsOwnKey: others.some((one) => one.classList.contains(KEY_BADGE_CLASS) || KEY_BADGE_WORDS.test(textOf(one))),
    },
    isGroup: isCounted && badge === null && !isTold,
    ends: [...badges, ...row.querySelectorAll("a[href], button")],
  };
}

/** A function costs what its steps cost, a group what the chosen provider costs, and an entry for own keys only nothing of Clay's. */
function mayLackPrice({ entry, isGroup }: EntryReading): boolean {
  return isGroup || entry.functionTableId !== null || entry.needsOwnKey;
}

function chipOf(badge: Element | null): PriceChip {
  if (badge === null) return { state: "absent" };
  const price = parsePrice(chipText(badge), "credits");
  return price === null ? { state: "unreadable" } : { state: "shown", price };
}

/** The logo's name, else a short second line. A longer one is a description. */
function providerOf(row: Element, others: readonly string[]): string | null {
  const logo = [...row.querySelectorAll("img[alt]")].map((image) => image.getAttribute("alt")?.trim() ?? "");
  const names = [
    ...logo.map((alt) => alt.replace(/\s*(?:logo|icon)$/i, "")),
    ...others.map((text) => text.replace(/^by /i, "")),
  ];
  const isName = (text: string) =>
    /\p{L}/u.test(text) &&
    !PRICE_WORDS.test(text) &&
    text.length <= PROVIDER_LENGTH &&
    text.split(" ").length <= PROVIDER_WORDS &&
    !text.endsWith(".");
  return names.find(isName) ?? null;
}

function functionTable(row: Element): string | null {
  const link = row.matches("a") ? row : findFirst(row, parts.functionLink);
  return /\/tables\/(t_[A-Za-z0-9]+)/.exec(link?.getAttribute("href") ?? "")?.[1] ?? null;
}
