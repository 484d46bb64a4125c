import type { ExactCost } from "../../estimate/cost.ts";
import type { Factor } from "../../model/breakdown.ts";
import { toQuantity } from "../../model/decimal-range.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { exact, factor } from "../breakdown/factor.ts";
import type { PricedColumn } from "../column-prices/price-column.ts";
import { ownPriceFactor } from "../own-key/own-bill-factor.ts";
import { actionSentence, countedIn, feeOf, MISSES_LEFT_OUT, onClaysKey } from "../own-key/own-key.ts";
import { ownKeyHits, ownKeyQuestionOf } from "../own-key/own-key-of-column.ts";
import { hitFactorOf } from "../own-key/own-run-factors.ts";
import { eraOfWorkspace } from "../plan.ts";
import { ratesOf } from "../plan-rates.ts";
import { costFactors, creditsOf, OF_ROWS, outcome } from "./reckoning-factors.ts";

/**
 * What the saving by a key of the customer's own is reckoned from: Clay's price of 1,000 finds, the provider's, how often one finds something
 * where that counts, the action that stays, the fee of a plan, and what is left, by 1,000 and in the next run.
 */
export function ownKeyReckoning(column: PricedColumn, input: AnalysisInput): Factor[] {
  const { request, run, ownKey, facts, cost } = column;
  if (request === null || run === null || ownKey === null || facts.gate === null) return [];
  const known = { gate: facts.gate, input, rates: ratesOf(input), rows: run.rows };
  const question = ownKeyQuestionOf(facts.column.id, request, known);
  const { per1000, netUsdNextRun } = ownKey;
  const unit = countedIn(request.action);
  const factors = costFactors(column, input);
  const fee = feeOf(question, ownKey.state);
  const provider = ownKey.providerName ?? "The provider";
  const claysKey = onClaysKey(question);
  const usd = (kind: "cost" | "saving", label: string, quantity: Quantity, text: string) =>
    outcome(kind, { label, quantity, unit: "usd", text });
  return [
    ...factors.filter(isOfClaysPrice),
    usd("cost", `On Clay's key, per 1,000 ${unit}`, per1000.clayUsd, BILLED[claysKey.price.chargedWhenEmpty]),
    ...hitFactors(column, ownKey.explanation, known),
    ...(ownKey.providerId === null
      ? []
      : [ownPriceFactor(question.ownBill, { providerId: ownKey.providerId, name: provider }, input)]),
    usd("cost", `${provider}, per 1,000 ${unit}`, per1000.ownUsd, OWN_BILLED[question.ownBill.when]),
    usd(
      "saving",
      `Net, per 1,000 ${unit}`,
      per1000.netUsd,
      "What Clay's data credits cost less what the provider bills.",
    ),
    factor({
      kind: "note",
      label: "Actions",
      text: actionSentence(request.era, claysKey.actionUsd),
      basis: "published",
    }),
    ...(fee === null ? [] : feeFactors(fee, provider)),
    ...factors.filter(({ kind }) => OF_ROWS.includes(kind)),
    usd("saving", "Net in the next run", netUsdNextRun, "The same for the rows of the next run."),
    ...(isKnown(netUsdNextRun) || cost === null ? [] : [creditsFactor(cost, input)]),
  ];
}

const BILLED = {
  yes: "Clay bills each run, found or not.",
  no: "Clay bills only runs that find something.",
  unknown: MISSES_LEFT_OUT,
};

const OWN_BILLED = {
  found: "The provider bills only runs that find something.",
  always: "The provider bills each run, found or not.",
  unknown: "Whether the provider bills runs that find nothing is not known: they are left out of what is likely.",
};

// The action is on both sides, and so is its price in dollars.
function isOfClaysPrice({ kind, unit, override }: Factor): boolean {
  if (kind === "price") return unit === "data-credits";
  return override?.of.kind === "rate" && override.of.rate === "usdPerCredit";
}

/** How often a run finds something, where it bears on the figures: what was said of them holds its sentence. */
function hitFactors(
  { request, facts }: PricedColumn,
  said: readonly string[],
  known: Parameters<typeof ownKeyHits>[2] & { input: AnalysisInput },
): Factor[] {
  if (request === null) return [];
  const { column } = facts;
  const { estimate, typed } = ownKeyHits(column.id, request, known);
  if (typed === null && !said.includes(estimate.sentence)) return [];
  return [hitFactorOf(column.id, request, known)];
}

function creditsFactor({ dataCredits }: ExactCost, input: AnalysisInput): Factor {
  return outcome("saving", {
    label: `Saved in the next run, in ${creditsOf(eraOfWorkspace(input))}`,
    quantity: toQuantity(dataCredits),
    unit: "data-credits",
    text: "On your own key it takes none; what the provider bills instead is not in that.",
  });
}

function feeFactors(
  { plan, usd, finds, provenance }: NonNullable<ReturnType<typeof feeOf>>,
  provider: string,
): Factor[] {
  return [
    factor({
      kind: "price",
      label: "Monthly fee",
      quantity: exact(Number(usd)),
      unit: "usd",
      text: `${provider}'s cheapest plan, ${plan}: used or not, and not in what is saved.`,
      basis: "published",
      provenance,
    }),
    outcome("cost", {
      label: "Finds a month that pay it",
      quantity: exact(finds),
      unit: "results",
      text: "The fee through what one find costs on Clay's key.",
    }),
  ];
}
