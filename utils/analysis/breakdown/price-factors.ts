import type { Factor } from "../../model/breakdown.ts";
import { isZero, toQuantity } from "../../model/decimal-range.ts";
import { DRAFT_COLUMN_ID } from "../../model/draft-report.ts";
import type { Era } from "../../prices/era.ts";
import type { Price, PriceRequest } from "../../prices/price.ts";
import { basisOfPrice } from "../../prices/price-basis.ts";
import { unitPriceOf } from "../../prices/price-of.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import type { CountedCharge } from "../column-prices/charge-of-run.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { typedKeyOf } from "../column-prices/price-request.ts";
import { planTypeOf } from "../plan.ts";
import { factor, replaceable } from "./factor.ts";
import { rateFactors } from "./rate-factors.ts";

/** What the price of a run is reckoned from: each meter, what is counted or settled, whose key, the plan, the dollar rates, and what else was said. */
export function priceFactors(column: PricedColumn, input: AnalysisInput): Factor[] {
  const { facts, price, request, charge } = column;
  if (price === null || request === null) return [];
  const key = settableKeyOf(facts.column.id, request, input);
  const meters = [
    creditFactor(price, request, { key, isCounted: charge?.counted?.by === "results" }),
    ...(isZero(price.actions) ? [] : [actionFactor(price, request, key)]),
  ];
  const counted = charge?.counted ?? null;
  const said = new Set(
    [price.origins.dataCredits, price.origins.actions]
      .flatMap((origin) => origin.explanation)
      .concat(charge?.explanation ?? []),
  );
  const plan = planFactor(request.era, price, input);
  return [
    ...meters,
    ...(counted === null ? [] : [countedFactor(counted, facts.column.id, input)]),
    factor({ kind: "key", label: "Key", ...KEYS[request.account] }),
    plan,
    ...rateFactors(price, input),
    ...price.explanation
      .filter((text) => !said.has(text) && text !== plan.text)
      .map((text) => factor({ kind: "note", label: "Note", text, basis: "published" })),
  ];
}

const KEYS: Record<PriceRequest["account"], Pick<Factor, "text" | "basis">> = {
  clay: { text: "It runs on Clay's key.", basis: "seen" },
  own: { text: "It runs on your own key: the provider bills what it takes.", basis: "seen" },
  none: { text: "It takes no key.", basis: "seen" },
  unknown: { text: "Whose key runs it was not seen: Clay's is taken to.", basis: "assumed" },
};

/**
 * Under which key the user's price of a column is kept; null where none would find it again: a new column's action that is known by its name
 * alone has another key once it is saved.
 */
function settableKeyOf(columnId: string, { action }: PriceRequest, { terms }: AnalysisInput): string | null {
  return columnId === DRAFT_COLUMN_ID && action.packageId === null ? null : typedKeyOf(action, terms ?? null);
}

/** What a run takes in data credits, or each of the results that are counted; its source and date, and the way to replace it. */
export function creditFactor(
  price: Price,
  request: PriceRequest,
  { key, isCounted }: { key: string | null; isCounted: boolean },
): Factor {
  const typed = request.typed?.credits ?? null;
  const amount = isCounted ? unitPriceOf(request).dataCredits : price.dataCredits;
  const otherwise = typed === null ? null : unitPriceOf({ ...request, typed: null }).origins.dataCredits;
  const { provenance } = price.origins.dataCredits;
  const name = request.era === "legacy" ? "Credits" : "Data credits";
  // On an own key the user's price on Clay's key says nothing.
  const isSettable = request.account !== "own" && key !== null;
  return factor({
    kind: "price",
    label: `${name} per ${isCounted ? "result" : "run"}`,
    quantity: toQuantity(amount),
    unit: "data-credits",
    text: sentences(price.origins.dataCredits.explanation, isSettable ? (otherwise?.explanation ?? null) : null),
    basis: basisOfPrice(provenance),
    provenance,
    override: isSettable ? { of: { kind: "price", key, meter: "credits" }, typed } : null,
  });
}

function actionFactor(price: Price, request: PriceRequest, key: string | null): Factor {
  const typed = request.typed?.actions ?? null;
  const otherwise = typed === null ? null : unitPriceOf({ ...request, typed: null }).origins.actions;
  const { provenance, explanation } = price.origins.actions;
  return factor({
    kind: "price",
    label: "Actions per run",
    quantity: toQuantity(price.actions),
    unit: "actions",
    text: sentences(explanation, otherwise?.explanation ?? null),
    basis: basisOfPrice(provenance),
    provenance,
    override: key === null ? null : { of: { kind: "price", key, meter: "actions" }, typed },
  });
}

function sentences(explanation: readonly string[], otherwise: readonly string[] | null): string {
  const said = explanation.join(" ");
  return otherwise === null ? said : `${said} Otherwise: ${otherwise.join(" ")}`;
}

function countedFactor(
  { by, estimate, typed, isObserved, why }: CountedCharge,
  columnId: string,
  { table }: AnalysisInput,
) {
  const text = why.length > 0 ? why.join(" ") : by === "results" ? "So many results are asked for." : PRICED_BY_CELLS;
  return factor({
    kind: "charge",
    label: by === "results" ? "Results per run" : "Settled share",
    unit: by === "results" ? "results" : "share",
    ...replaceable(
      { tableId: table.id, columnId, assumption: by, estimate, typed, text },
      isObserved ? "observed" : "assumed",
    ),
  });
}

const PRICED_BY_CELLS = "The price itself is what cells of this column took in the end.";

function planFactor(era: Era, price: Price, input: AnalysisInput): Factor {
  const plan = planTypeOf(input);
  const label = "Plan";
  if (plan !== null && era !== "unknown")
    return factor({ kind: "plan", label, text: `${plan}: ${METERS[era]}.`, basis: "seen" });
  if (era !== "unknown")
    return factor({ kind: "plan", label, text: `You told that the plan has ${METERS[era]}.`, basis: "typed" });
  const said = price.explanation.find((text) => text.startsWith("The plan was not seen"));
  return factor({
    kind: "plan",
    label,
    text: said ?? "The plan was not seen: today's prices count as likely.",
    basis: "assumed",
  });
}

const METERS = { modern: "data credits and actions", legacy: "credits alone" } as const;
