import { deviationOf, meanOf, type Spread, shareAround, steady } from "./spread.ts";

/** A share that is not known exactly: its mean, and one standard deviation. */
export interface Rate {
  mean: number;
  deviation: number;
}

/** Standard deviations that hold 80 % of a normal distribution between them, half on each side. */
const Z = 1.2816;
/**
 * How far the rows that are still open may differ from those that were counted, beyond chance: as a share of the variance of one row. Lists
 * are sorted and grow, so that rows counted first are no random sample. An assumption (docs/estimates.md).
 */
const UNLIKE = 0.002;

/** A rate whose middle 80 % lie between two bounds. */
export function rateBetween(low: number, likely: number, high: number): Rate {
  return { mean: likely, deviation: (high - low) / (2 * Z) };
}

export function rateOf(spread: Spread): Rate {
  return { mean: meanOf(spread), deviation: deviationOf(spread) };
}

/**
 * What counted rows make of a rate that was expected before: the expectation weighs as many rows as its doubt is worth, which is how a beta
 * distribution learns (Gelman et al., Bayesian Data Analysis, section 2.4). Without rows it is the expectation, and with many only the
 * rows count. What they say of other rows holds less the more those may differ.
 */
export function learnt({ mean, deviation }: Rate, hits: number, tries: number): Rate {
  // What is certain stays so until a row is otherwise.
  if (tries === 0 || (deviation === 0 && hits === mean * tries)) return { mean, deviation };
  const weight = deviation === 0 ? 1 : Math.max(1, (mean * (1 - mean)) / deviation ** 2 - 1);
  // At its ends a share has no variance, and one more row could still be otherwise.
  const [a, b] = [Math.max(weight * mean, 0.1) + hits, Math.max(weight * (1 - mean), 0.1) + tries - hits];
  const share = a / (a + b);
  return { mean: share, deviation: Math.sqrt(share * (1 - share) * (1 / (a + b + 1) + UNLIKE)) };
}

/** The readings of a rate; a certain one has one reading. */
export function readingsOf({ mean, deviation }: Rate, key: string): Spread {
  return deviation === 0 ? steady(mean) : shareAround(mean, deviation, key);
}
