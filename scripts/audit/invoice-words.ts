import { formatCount, formatUsd } from "../../utils/format.ts";
import type { EstimateLine, Factor } from "../../utils/model/breakdown.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../../utils/model/quantity.ts";
import type { TableReport } from "../../utils/model/report.ts";

const LOCALE = "en-US";
const BASES: Record<Factor["basis"], string> = {
  seen: "seen",
  observed: "observed",
  published: "published",
  assumed: "assumed",
  typed: "set by you",
};
/** Facts about the workspace, which an invoice says once and not on every line. */
const OF_WORKSPACE: readonly Factor["kind"][] = ["plan", "rate"];

/** The likely figure in full, so that a sum can be checked: "2,780". */
export function countOf(quantity: Quantity | null): string {
  if (quantity === null) return "";
  return isKnown(quantity) ? quantity.likely.toLocaleString(LOCALE, { maximumFractionDigits: 2 }) : "unknown";
}

/** The same in dollars and cents. */
export function dollarsOf(quantity: Quantity): string {
  if (!isKnown(quantity)) return "unknown";
  const { likely } = quantity;
  if (likely > 0 && likely < 0.005) return "<$0.01";
  return `$${likely.toLocaleString(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** What one billed run takes of a meter on average; empty where that cannot be said. */
export function eachOf(amount: Quantity, billed: Quantity | null): string {
  if (billed === null || !isKnown(amount) || !isKnown(billed) || billed.likely === 0) return "";
  return Number((amount.likely / billed.likely).toPrecision(4)).toLocaleString(LOCALE, { maximumFractionDigits: 4 });
}

/** "16,000-17,000 data credits, 23,000-25,000 actions, $920-970"; what is not known is left out. */
export function spanOf({ dataCredits, actions, usd }: EstimateLine, era: TableReport["era"]): string {
  const count = (name: string, quantity: Quantity) =>
    isKnown(quantity) ? [`${formatCount(quantity, LOCALE)} ${name}`] : [];
  return [
    ...count(era === "legacy" ? "credits" : "data credits", dataCredits),
    ...(era === "legacy" ? [] : count("actions", actions)),
    ...(isKnown(usd) ? [formatUsd(usd, LOCALE)] : []),
  ].join(", ");
}

/** What a line is reckoned from, one sentence a factor: "Hit rate 60 % (53-67 %), seen: 31 of 48 runs so far found something." */
export function factorsOf({ factors }: EstimateLine): string[] {
  return factors.filter(({ kind }) => !OF_WORKSPACE.includes(kind)).map(factorInWords);
}

/** Plan and dollar rates of all lines, each once. */
export function workspaceFactors(line: EstimateLine): string[] {
  const all = factorsBelow(line);
  const sorted = OF_WORKSPACE.flatMap((kind) => all.filter((factor) => factor.kind === kind));
  return [...new Set(sorted.map(factorInWords))];
}

function factorsBelow({ factors, parts }: EstimateLine): Factor[] {
  return [...factors, ...parts.flatMap(factorsBelow)];
}

function factorInWords({ kind, label, quantity, unit, text, basis, provenance }: Factor): string {
  // A key and a note have no figure, and say it all themselves.
  if (quantity === null) return kind === "plan" ? `${label}: ${text}` : text;
  const figure = isKnown(quantity) ? figureOf(quantity, unit) : "unknown";
  return `${label} ${figure}, ${BASES[basis]}: ${text}${sourceInWords(basis, provenance)}`;
}

function sourceInWords(basis: Factor["basis"], provenance: Factor["provenance"]): string {
  if (provenance === null || basis === "typed") return "";
  const { source, asOf, confidence } = provenance;
  // What is to be trusted needs no word about it.
  const parts = [
    source,
    ...(asOf === null ? [] : [asOf]),
    ...(confidence === "high" ? [] : [`${confidence} confidence`]),
  ];
  return ` (${parts.join(", ")})`;
}

function figureOf(quantity: KnownQuantity, unit: Factor["unit"]): string {
  const sign = unit === "share" ? " %" : "";
  const write = (value: number) => {
    if (unit === "share") return String(Math.round(value * 100));
    if (unit === "usd") return formatUsd({ low: value, likely: value, high: value }, LOCALE);
    return value.toLocaleString(LOCALE, { maximumFractionDigits: 2 });
  };
  const [low, likely, high] = [quantity.low, quantity.likely, quantity.high].map(write);
  return low === high ? `${likely}${sign}` : `${likely}${sign} (${low} to ${high}${sign})`;
}
