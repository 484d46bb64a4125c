/** One estimate beside what the run then took, in one meter. */
export interface Pair {
  estimate: number;
  /** The bounds of the estimate; null for a method that gives none. */
  bounds: { low: number; high: number } | null;
  actual: number;
}

export interface Score {
  tables: number;
  /** Half of the tables are off by less, as a share of the bill. */
  median: number;
  /** Nine tables of ten are off by less. */
  ninetieth: number;
  /** What a table is off by on average, as a share of its bill: above zero is too much. */
  bias: number;
  /** One standard error of the bias: how far that of other tables may be from it by chance. */
  biasError: number;
  /** Share of the tables whose bill lies within the bounds; null without bounds. */
  inside: number | null;
}

/** A bill below this says nothing in percent. */
export const SMALLEST_BILL = 20;

/** How good estimates of one meter are. Bills that are too small to be compared in percent are left out. */
export function scoreOf(pairs: readonly Pair[]): Score {
  const counted = pairs.filter(({ actual }) => actual >= SMALLEST_BILL);
  const errors = counted.map(({ estimate, actual }) => Math.abs(estimate - actual) / actual).sort((a, b) => a - b);
  const bounded = counted.flatMap(({ bounds, actual }) => (bounds === null ? [] : [{ ...bounds, actual }]));
  const mean = (of: (pair: Pair) => number) =>
    counted.reduce((total, pair) => total + of(pair), 0) / Math.max(1, counted.length);
  // Each table counts alike, or the largest would decide alone.
  const signed = ({ estimate, actual }: Pair) => (estimate - actual) / actual;
  const bias = mean(signed);
  const variance = mean((pair) => (signed(pair) - bias) ** 2);
  return {
    tables: counted.length,
    median: quantile(errors, 0.5),
    ninetieth: quantile(errors, 0.9),
    bias,
    biasError: Math.sqrt(variance / Math.max(1, counted.length - 1)),
    inside:
      bounded.length === 0
        ? null
        : bounded.filter(({ low, high, actual }) => low <= actual && actual <= high).length / bounded.length,
  };
}

/** The value below which so many of the sorted figures lie, between two of them where needed. Not a number without figures. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = Number.NaN, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
