import { type ExactCost, inUsd } from "../../estimate/cost.ts";
import { runsPerMonth } from "../../estimate/scenarios/month.ts";
import type { Factor } from "../../model/breakdown.ts";
import { between, type DecimalRange, exactly, toQuantity, unknownAmount } from "../../model/decimal-range.ts";
import type { PricedSignal } from "../../model/signal.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { factor } from "../breakdown/factor.ts";
import { rateFactors } from "../breakdown/rate-factors.ts";
import { eraOfWorkspace } from "../plan.ts";
import { ratesOf } from "../plan-rates.ts";
import { recurringPart } from "./recurring-part.ts";
import type { ExtraPart } from "./scenario-run.ts";

const NOT_SEEN = "Its schedule has not been seen: open the workspace's signals in Clay.";
const NO_COST = "What a run of it costs has not been seen: open the signal in Clay.";
const BY_RESULT = "It is charged by what it finds, and how much that will be is not known.";

/** What the signals that feed a table cost in 30 days, one part each: runs by their schedule × the server's own estimate of one run. */
export function signalParts(input: AnalysisInput): ExtraPart[] {
  const fed = (input.sources ?? []).filter(({ billing, signalId }) => billing === "signal" || signalId !== null);
  const ids = new Set(fed.map(({ signalId, id }) => signalId ?? id));
  return [...ids].map((id) => partOf(id, fed.find((it) => (it.signalId ?? it.id) === id)?.signalType ?? null, input));
}

function partOf(id: string, type: string | null, input: AnalysisInput): ExtraPart {
  const known = input.signals?.find(({ signal }) => signal.id === id) ?? null;
  const label = type === null ? "Signal" : `Signal (${type})`;
  const cost = costOf(known, input);
  const factors = known === null ? [] : [...factorsOf(known), ...rateFactors(cost, input)];
  return recurringPart(`signal:${id}`, label, cost, factors);
}

function costOf(known: PricedSignal | null, input: AnalysisInput): ExactCost {
  const times = known === null ? null : runsPerMonth(known.signal.schedule);
  const meter = (each: string | null | undefined, isCharged = true): DecimalRange => {
    if (times === null) return unknownAmount(NOT_SEEN);
    if (known?.cost == null || each == null) return unknownAmount(NO_COST);
    const [low, likely, high] = [times.low, times.likely, times.high].map((runs) => (Number(each) * runs).toFixed(4));
    return isCharged ? between(low ?? 0, likely ?? 0, high ?? 0) : unknownAmount(BY_RESULT);
  };
  // The estimate is the server's total of one run (clay-api.md section 9); what depends on its results is none before it ran.
  const isTold = known?.cost?.chargedPer === "run" || known?.cost?.chargedPer === "record";
  const dataCredits = meter(known?.cost?.credits, isTold);
  const actions = eraOfWorkspace(input) === "legacy" ? exactly(0) : meter(known?.cost?.actions);
  return { dataCredits, actions, usd: inUsd(dataCredits, actions, ratesOf(input)) };
}

function factorsOf({ signal, cost }: PricedSignal): Factor[] {
  const times = runsPerMonth(signal.schedule);
  const schedule = factor({
    kind: "schedule",
    label: "Runs in 30 days",
    quantity: times ?? { unknown: NOT_SEEN },
    unit: "runs",
    text: signal.schedule === null ? NOT_SEEN : `Its schedule in Clay: ${inWords(signal.schedule)}.`,
    basis: "seen",
  });
  const price = (label: string, unit: "data-credits" | "actions", each: string | null | undefined) =>
    factor({
      kind: "price",
      label,
      quantity: toQuantity(each == null ? unknownAmount(NO_COST) : exactly(each)),
      unit,
      text: "Clay's own estimate of one run.",
      basis: "seen",
    });
  return [
    schedule,
    price("Data credits a run", "data-credits", cost?.credits),
    price("Actions a run", "actions", cost?.actions),
  ];
}

function inWords({ unit, amount }: NonNullable<PricedSignal["signal"]["schedule"]>): string {
  return amount === null || amount === 1 ? unit : `${unit}, every ${amount}`;
}
