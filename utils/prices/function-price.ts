import { type DecimalRange, exactly, hull, isKnownRange, unknownAmount } from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import { TYPED } from "./era-figures.ts";
import type { Price, PriceOrigin, PriceRequest } from "./price.ts";

const BY_STEPS: Provenance = { source: "The steps of the function's own table", asOf: null, confidence: "medium" };
const SERVER_ESTIMATE: Provenance = { source: "Clay's own estimate", asOf: null, confidence: "medium" };
const NOT_SEEN = "A function costs what its inner steps cost, and those were not seen.";

/** One meter of a call, with where it comes from and in words. */
interface Figure {
  amount: DecimalRange;
  provenance: Provenance | null;
  explanation: string;
}

/**
 * What one call of a function costs, each meter by itself: what the user typed, else the sum of its steps, which stand in another
 * table (https://university.clay.com/docs/functions), else the server's own estimate of a call (clay-api.md section 10), else unknown.
 * `notes` come before the explanation.
 */
export function functionPrice(request: PriceRequest, notes: readonly string[]): Price {
  const credits = figureOf("dataCredits", request);
  const today = figureOf("actions", request);
  const explanation = [...new Set([credits.explanation, today.explanation])];
  const isKnown = credits.provenance !== null || today.provenance !== null;
  return {
    dataCredits: credits.amount,
    actions: inEra(today.amount, request),
    per: "row",
    chargedWhenEmpty: "unknown",
    provenance: credits.provenance ?? today.provenance,
    explanation: isKnown ? [...notes, ...explanation] : explanation,
    origins: { dataCredits: originOf(credits), actions: originOf(today) },
  };
}

function originOf({ provenance, explanation }: Figure): PriceOrigin {
  return { provenance, explanation: [explanation] };
}

function figureOf(meter: "dataCredits" | "actions", { typed, functionSteps, functionCost }: PriceRequest): Figure {
  const name = meter === "actions" ? "actions" : "credits";
  const set = typed?.[name] ?? null;
  if (set !== null) {
    return { amount: exactly(set), provenance: TYPED, explanation: `You set the ${name} of a call: ${set}.` };
  }
  const steps = functionSteps?.[meter];
  if (functionSteps != null && steps !== undefined && isKnownRange(steps)) {
    return { amount: steps, provenance: BY_STEPS, explanation: functionSteps.explanation };
  }
  const estimate = functionCost?.[name] ?? null;
  if (estimate !== null) {
    const explanation = "Clay's own estimate of one call; what a row really costs, the function's steps decide.";
    return { amount: exactly(estimate), provenance: SERVER_ESTIMATE, explanation };
  }
  const reason = steps === undefined || isKnownRange(steps) ? NOT_SEEN : `A step of the function: ${steps.unknown}`;
  return { amount: unknownAmount(reason), provenance: null, explanation: reason };
}

// Legacy plans bill no actions; for a plan that was not seen that is the low end. Steps know of it themselves.
function inEra(amount: DecimalRange, { era }: PriceRequest): DecimalRange {
  if (era === "modern") return amount;
  if (era === "legacy") return exactly(0);
  return isKnownRange(amount) ? hull(amount, exactly(0)) : amount;
}
