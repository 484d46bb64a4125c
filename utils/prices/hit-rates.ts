import { between, type KnownDecimalRange } from "../model/decimal-range.ts";
import type { DataKind, Source } from "./record.ts";

/**
 * Whose rate it is: one provider on all rows, a step on the rows that earlier steps of a waterfall missed, or a whole
 * waterfall.
 */
export type HitRateRole = "single" | "later-step" | "waterfall";

/** A planning prior: the share of rows for which something is found, to be used only until the table's own rate is known. */
export interface HitRatePrior {
  produces: DataKind;
  role: HitRateRole;
  /** Null: any provider. */
  provider: string | null;
  rate: KnownDecimalRange;
  /** What the figure rests on. */
  basis: string;
  from: Source;
}

function prior(
  produces: DataKind,
  role: HitRateRole,
  provider: string | null,
  rate: KnownDecimalRange,
  basis: string,
  confidence: Source[2] = "low",
): HitRatePrior {
  return {
    produces,
    role,
    provider,
    rate,
    basis,
    from: ["planning priors compiled for pricing.md section 8", "2026-11-21", confidence],
  };
}

/** Priors by kind of data; vendor and agency figures differ widely, so each is a range. */
export const HIT_RATE_PRIORS: readonly HitRatePrior[] = [
  prior(
    "work email",
    "single",
    null,
    between("0.38", "0.5", "0.65"),
    "middle of the single-provider figures",
    "medium",
  ),
  prior("work email", "single", "findymail", between("0.45", "0.6", "0.79"), "agency range and one test of 19 rows"),
  prior("work email", "single", "prospeo", between("0.4", "0.5", "0.8"), "agency range and one test of 19 rows"),
  prior("work email", "single", "hunter", between("0.38", "0.5", "0.6"), "three estimates"),
  prior("work email", "single", "apollo", between("0.4", "0.55", "0.88"), "estimates that disagree widely"),
  prior("work email", "single", "dropcontact", between("0.45", "0.5", "0.55"), "one estimate"),
  prior("work email", "single", "leadmagic", between("0.45", "0.55", "0.65"), "one estimate"),
  prior("work email", "single", "zoominfo", between("0.3", "0.65", "0.75"), "estimates that disagree"),
  prior(
    "work email",
    "single",
    "infer-email",
    between("0.2", "0.31", "0.4"),
    "Clay's test on software companies",
    "medium",
  ),
  prior("work email", "later-step", null, between("0.25", "0.4", "0.5"), "55 % at the first step and 85 % after three"),
  prior("work email", "waterfall", null, between("0.78", "0.85", "0.95"), "waterfall figures", "medium"),
  prior("personal email", "single", null, between("0.3", "0.43", "0.53"), "Clay's test of five providers", "medium"),
  prior("personal email", "waterfall", null, between("0.53", "0.7", "0.79"), "Clay's test and blog"),
  prior(
    "mobile phone",
    "single",
    null,
    between("0.15", "0.3", "0.53"),
    "9,806 numbers of ten providers for 6,000 contacts",
  ),
  prior("mobile phone", "waterfall", null, between("0.45", "0.55", "0.65"), "senior contacts in the US", "medium"),
  prior("company profile", "single", "mixrank", between("0.79", "0.95", "1"), "two small samples"),
  prior("funding", "single", "harmonic", between("0.7", "0.85", "0.91"), "one small sample"),
  prior("linkedin url", "single", "search", between("0.23", "0.74", "0.9"), "one test of 253 rows", "medium"),
];

/**
 * The prior for a kind of data: the provider's own where there is one, else that of any provider in the same role.
 * Null when nothing is known; the caller must then treat the rate as unknown.
 */
export function findHitRate(
  produces: DataKind | null,
  role: HitRateRole,
  provider: string | null,
): HitRatePrior | null {
  const fitting = HIT_RATE_PRIORS.filter((prior) => prior.produces === produces && prior.role === role);
  const own = fitting.find((prior) => prior.provider !== null && prior.provider === provider);
  return own ?? fitting.find((prior) => prior.provider === null) ?? null;
}
