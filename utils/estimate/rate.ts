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

/**
 * How far the rate of one table differs from that of another with the same action, beyond chance: as a share of the variance of one row, which
 * is ten points around a half. An assumption: what others publish of one provider differs by 13 to 19 points (prices/hit-rates.ts), and
 * lists within one workspace are more alike than those of different people (docs/estimates.md).
 */
const OF_ANOTHER_TABLE = 0.04;

/**
 * What other tables make of a rate that was expected before. Their runs count as so many rows as they say about a table that is not among
 * them: fewer than there are, since tables differ, at most 12 from one table and 25 from many. What was expected was of other tables
 * too, so it weighs no more than these.
 */
export function learntElsewhere(expected: Rate, counted: { found: number; done: number; tables: number }): Rate {
  const { found, done, tables } = counted;
  if (done === 0) return expected;
  const { mean } = expected;
  const deviation = Math.max(expected.deviation, Math.sqrt(mean * (1 - mean) * OF_ANOTHER_TABLE));
  const worth = 1 / (1 / done + OF_ANOTHER_TABLE * (1 + 1 / tables));
  return learnt({ mean, deviation }, (worth * found) / done, worth);
}

/** The bounds between which the middle 80 % of a rate lie, none beyond 0 or 1. */
export function boundsOf({ mean, deviation }: Rate): { low: number; likely: number; high: number } {
  return { low: Math.max(0, mean - Z * deviation), likely: mean, high: Math.min(1, mean + Z * deviation) };
}

/** The readings of a rate; a certain one has one reading. */
export function readingsOf({ mean, deviation }: Rate, key: string): Spread {
  return deviation === 0 ? steady(mean) : shareAround(mean, deviation, key);
}
