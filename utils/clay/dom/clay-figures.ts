import type { ShownPrice } from "../../model/draft.ts";

const FIGURE = String.raw`\d+(?:[.,]\d+)*\s?[KM]?(?![\d.,]|[KM]?[A-Za-z])`;
const METER = String.raw`\s*(?:data\s+)?(star|action|coin|credit)?s?`;
const PRICE = new RegExp(
  String.raw`(?:(star|coin)s?\s*)?(?:~?\s*(${FIGURE})${METER}[\s|│·+&]*)?(?:(star|coin)s?\s*)?~?\s*(?<![\d.,\-–—]|[\-–—]\s)(${FIGURE})${METER}\s*(?:\/|per)\s*(row|result)`,
  "i",
);

/**
 * A figure of a price as Clay writes it, as an exact decimal: `0.5`, `0,5`, `1,204`, `2K`. A comma before three digits parts
 * thousands; any other comma, and a single dot, begins the decimals. Null for anything else.
 */
export function parseDecimal(text: string): string | null {
  const match = /^~?(\d[\d.,]*)\s?([KM])?$/i.exec(text.trim());
  const digits = match?.[1];
  if (digits === undefined) return null;
  const plain = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(",", "")
    : digits.replace(",", ".");
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return null;
  const places = { k: 3, m: 6 }[match?.[2]?.toLowerCase() ?? ""] ?? 0;
  const [whole = "", decimals = ""] = plain.split(".");
  const shifted = whole + decimals.slice(0, places).padEnd(places, "0");
  const rest = decimals.slice(places).replace(/0+$/, "");
  const leading = shifted.replace(/^0+(?=\d)/, "");
  return rest === "" ? leading : `${leading}.${rest}`;
}

/** A number of rows as Clay writes it in any locale: `4,812`, `4.812`, `4 812`, `4.8K`. Null for anything else. */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  if (/[KM]$/i.test(trimmed)) {
    const decimal = parseDecimal(trimmed);
    return decimal === null ? null : Math.round(Number(decimal));
  }
  return /^\d[\d\s.,'’]*$/.test(trimmed) ? Number(trimmed.replace(/\D/g, "")) : null;
}

/**
 * The price in the text of one of Clay's chips, where its icons are written as words: `star 1 coin 0.5 / row`, `1 0.5 / row`,
 * `~2 / row`, `0.1 / result` (clay-dom.md section 5.1). Of two figures the first counts actions.
 * @param lone what a single figure without a sign counts. `either`: exactly 1 counts actions, because the chip of a column on
 *   the customer's own account is one action and no credits; anything else counts data credits.
 */
export function parsePrice(text: string, lone: "credits" | "either"): ShownPrice | null {
  const match = PRICE.exec(text);
  const last = parseDecimal(match?.[5] ?? "");
  const per = match?.[7]?.toLowerCase() === "result" ? "result" : "row";
  if (match === null || last === null) return null;
  const first = parseDecimal(match[2] ?? "");
  if (first !== null) return { actions: first, dataCredits: last, per };
  const sign = (match[1] ?? match[4] ?? match[6])?.toLowerCase();
  const isActions = sign === undefined ? lone === "either" && last === "1" : /star|action/.test(sign);
  return isActions ? { actions: last, dataCredits: null, per } : { actions: null, dataCredits: last, per };
}
