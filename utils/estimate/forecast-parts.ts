import type { Basis } from "../model/breakdown.ts";
import type { Provenance } from "../model/provenance.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import { explainGate, explainHits, typedSentence } from "./explain-forecast.ts";
import type { OpenRows } from "./open-rows.ts";
import type { RowShares } from "./row-shares.ts";
import type { RunSubject, TypedShares } from "./run-subject.ts";
import { middleOf, type Spread } from "./spread.ts";

/** One share that a forecast is reckoned from. */
export interface ForecastPart {
  /** From 0 to 1; it counts unless the user typed another. */
  estimate: KnownQuantity;
  typed: number | null;
  rests: Basis;
  /** Of an estimate that was published; null for any other. */
  provenance: Provenance | null;
  /** How the estimate came about, one sentence each; empty where nothing is to be said. */
  why: string[];
}

/** What a forecast of one column is reckoned from: open rows × passes × reach run, and of these hits, and misses as far as they are billed. */
export interface ForecastParts {
  /** Rows that the run may start, before anything decides about them. */
  open: { rows: Quantity; why: string[] };
  passes: ForecastPart;
  /** Of the rows that pass, those on which earlier steps found nothing; null where there is no earlier step. */
  reach: ForecastPart | null;
  hits: ForecastPart;
  /** Of the runs that find nothing, those that are billed; null for an action that answers every time. */
  misses: ForecastPart | null;
}

/** The rows that a run may start, as a part of its forecast. */
export function openPart(open: OpenRows): ForecastParts["open"] {
  return { rows: rowsOf(open), why: open.explanation };
}

/** The parts of a forecast as figures, each with its reasons; `billedMiss` is how likely a miss is billed. */
export function partsOf(
  subject: RunSubject,
  { estimates }: RowShares,
  billedMiss: Spread,
): Omit<ForecastParts, "open"> {
  const { gate, hitPrior, missBilling, typed = null } = subject;
  const { done = 0, uncertain = 0, conditionNotMet = 0, missingInput = 0 } = gate.cells ?? {};
  const hasComeToRows = done + uncertain + conditionNotMet + missingInput > 0;
  const isTried = subject.verdicts !== null && subject.verdicts.run + subject.verdicts.skip > 0;
  const part = (spread: Spread, rests: Basis, why: string[], of?: keyof TypedShares): ForecastPart => ({
    estimate: roundedShare(middleOf(spread)),
    typed: of === undefined ? null : (typed?.[of] ?? null),
    rests,
    provenance: null,
    why,
  });
  const answers = hitPrior === null;
  const hits = part(estimates.hits, done > 0 ? "seen" : (hitPrior?.rests ?? "assumed"), explainHits(subject), "hits");
  const { reach } = estimates;
  const aboutGate = explainGate(subject);
  return {
    passes: part(estimates.passes, hasComeToRows || isTried ? "seen" : "assumed", reach ? [] : aboutGate, "passes"),
    reach: reach && part(reach, hasComeToRows ? "seen" : "assumed", aboutGate),
    hits: answers ? { ...hits, typed: null } : { ...hits, provenance: done > 0 ? null : hitPrior.provenance },
    misses: answers ? null : part(billedMiss, missBilling.rests, [missBilling.reason], "misses"),
  };
}

/** The same in sentences: what the user typed, or else how the estimate came about. */
export function sentencesOf({ passes, reach, hits, misses }: Omit<ForecastParts, "open">): string[] {
  const said = ({ typed, why }: ForecastPart, kind: keyof TypedShares) =>
    typed === null ? why : [typedSentence(kind, typed)];
  return [
    ...said(passes, "passes"),
    ...(reach?.why ?? []),
    ...said(hits, "hits"),
    ...(misses === null ? [] : said(misses, "misses")),
  ];
}

// Finer than that nobody reads it, and browsers differ in the last digits of a logarithm.
function roundedShare({ low, likely, high }: KnownQuantity): KnownQuantity {
  const round = (share: number) => Number(share.toFixed(4));
  return { low: round(low), likely: round(likely), high: round(high) };
}

function rowsOf({ fresh, again }: OpenRows): Quantity {
  if (!isKnown(fresh)) return fresh;
  const sum = (end: keyof KnownQuantity) => fresh[end] + again[end];
  return { low: sum("low"), likely: sum("likely"), high: sum("high") };
}
