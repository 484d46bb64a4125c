import type { ForecastPart } from "../../estimate/forecast-parts.ts";
import { percentSpan } from "../../estimate/percent.ts";
import type { Factor } from "../../model/breakdown.ts";
import { isKnown, type KnownQuantity } from "../../model/quantity.ts";
import type { Assumption } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { meaningOf } from "../conditions/gate-in-words.ts";
import { factor, replaceable } from "./factor.ts";
import { priceFactors } from "./price-factors.ts";

/**
 * What the cost of a column in one run is reckoned from, in the order of the reckoning: open rows × gate × reach × hits and billed misses
 * × price. Empty for a column that is no action.
 */
export function factorsOf(column: PricedColumn, input: AnalysisInput): Factor[] {
  if (column.run === null || column.facts.gate === null) return [];
  return [...runFactors(column, column.run.parts, input), ...priceFactors(column, input)];
}

type Parts = NonNullable<PricedColumn["run"]>["parts"];

function runFactors({ facts: { column, gate } }: PricedColumn, parts: Parts, { table }: AnalysisInput): Factor[] {
  const { open, passes, reach, hits, misses } = parts;
  const share = (label: string, kind: Factor["kind"], part: ForecastPart, assumption: Assumption, text: string) =>
    factor({
      kind,
      label,
      unit: "share",
      provenance: part.typed === null ? part.provenance : null,
      ...replaceable(
        { tableId: table.id, columnId: column.id, assumption, estimate: part.estimate, typed: part.typed, text },
        part.rests,
      ),
    });
  const nameOf = (id: string) => table.columns.find((it) => it.id === id)?.name ?? id;
  const meaning = gate === null ? null : meaningOf(gate.condition, nameOf);
  return [
    factor({
      kind: "rows",
      label: "Open rows",
      unit: "rows",
      quantity: open.rows,
      text: isKnown(open.rows) ? open.why.join(" ") : open.rows.unknown,
      basis: gate?.cells == null ? "assumed" : "seen",
    }),
    ...(isReadable(gate)
      ? [share("Gate", "gate", passes, "passes", [...(meaning === null ? [] : [meaning]), aboutGate(passes)].join(" "))]
      : []),
    ...(reach === null
      ? []
      : [
          factor({
            kind: "waterfall",
            label: "Reach",
            unit: "share",
            quantity: reach.estimate,
            text: ["It runs where earlier steps found nothing.", ...reach.why].join(" "),
            basis: reach.rests,
          }),
        ]),
    ...(misses === null
      ? [
          factor({
            kind: "hits",
            label: "Answers",
            unit: "share",
            quantity: hits.estimate,
            ...ANSWERS,
            basis: hits.rests,
          }),
        ]
      : [
          share("Hit rate", "hits", hits, "hits", hits.why.join(" ")),
          share("Misses billed", "misses", misses, "misses", misses.why.join(" ")),
        ]),
  ];
}

const ANSWERS = { text: "It answers every time: each run is billed unless it fails." };

// Where the condition cannot be read, the rows themselves are unknown for that reason.
function isReadable(gate: PricedColumn["facts"]["gate"]): boolean {
  return gate !== null && gate.condition.state !== "broken";
}

function aboutGate({ why, estimate, rests }: ForecastPart): string {
  if (why.length > 0) return why.join(" ");
  if (isCertain(estimate)) return "Nothing stops a row.";
  return rests === "seen"
    ? "Rows that lack an input do not run; the rest is taken to behave like the rows that came to it so far."
    : `Rows that lack an input do not run: ${percentSpan(estimate)} of the rows are taken to have what it needs.`;
}

function isCertain({ low, high }: KnownQuantity): boolean {
  return low === 1 && high === 1;
}
