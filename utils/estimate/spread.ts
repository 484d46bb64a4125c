/** Equally likely readings of one uncertain figure. Readings at the same place belong together, so that what depends on each other stays so. */
export type Spread = readonly number[];

/** How many readings a spread holds: enough for tenths at its ends. */
const READINGS = 256;

const NONE: Spread = [];

/** A figure that is not in doubt. */
export function steady(value: number): Spread {
  return Array<number>(READINGS).fill(value);
}

/**
 * Readings around a mean, normal and cut off alike on both sides, so that the mean stays and none leaves 0 to 1.
 *
 * @param key what the figure is: two figures of different keys vary independently, the same key varies together
 */
export function shareAround(mean: number, deviation: number, key: string): Spread {
  const room = Math.min(mean, 1 - mean);
  return deviationsOf(key).map((z) => mean + Math.max(-room, Math.min(room, z * deviation)));
}

/** Readings of a factor around a mean, normal and never below nothing; cut off alike on both sides, so that the mean stays. */
export function factorsAround(mean: number, deviation: number, key: string): Spread {
  return deviationsOf(key).map((z) => mean + Math.max(-mean, Math.min(mean, z * deviation)));
}

/** Readings of which a share, spread evenly, is one and the others are zero. */
export function yesOrNo(share: number, key: string): Spread {
  if (share <= 0 || share >= 1) return steady(share <= 0 ? 0 : 1);
  const bound = quantileOfNormal(1 - share);
  return deviationsOf(key).map((z) => (z > bound ? 1 : 0));
}

/** Readings from 0 to 1, each as likely as another. */
export function evenShares(key: string): Spread {
  return placesOf(key).map((place) => (place + 0.5) / READINGS);
}

/** Standard normal readings of a key, always the same. */
export function deviationsOf(key: string): Spread {
  return placesOf(key).map((place) => NORMAL[place] ?? 0);
}

/** Reckons with several spreads, reading by reading. */
export function combine(spreads: readonly Spread[], reckon: (...readings: number[]) => number): Spread {
  const [one = NONE, two = NONE, three = NONE] = spreads;
  // Nearly all are of three or fewer, and a list for each reading took most of the time of a report.
  if (spreads.length === 1) return NORMAL.map((_, at) => reckon(one[at] ?? 0));
  if (spreads.length === 2) return NORMAL.map((_, at) => reckon(one[at] ?? 0, two[at] ?? 0));
  if (spreads.length === 3) return NORMAL.map((_, at) => reckon(one[at] ?? 0, two[at] ?? 0, three[at] ?? 0));
  return NORMAL.map((_, at) => reckon(...spreads.map((spread) => spread[at] ?? 0)));
}

/** Whether not all readings are one and the same. */
export function isInDoubt(spread: Spread): boolean {
  return spread.some((reading) => reading !== spread[0]);
}

export function meanOf(spread: Spread): number {
  return spread.reduce((sum, reading) => sum + reading, 0) / spread.length;
}

export function deviationOf(spread: Spread): number {
  const mean = meanOf(spread);
  return Math.sqrt(meanOf(spread.map((reading) => (reading - mean) ** 2)));
}

/** The bounds between which the middle 80 % of the readings lie, and the reading that has as many above it as below. */
export function middleOf(spread: Spread): { low: number; likely: number; high: number } {
  const sorted = Float64Array.from(spread).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [below = 0, above = 0] = sorted.slice(READINGS / 2 - 1);
  return { low: at(0.1), likely: (below + above) / 2, high: at(0.9) };
}

// A fixed order of the readings for each key: Fisher and Yates' shuffle with a generator that begins with the key's hash.
function placesOf(key: string): number[] {
  let state = 2_166_136_261;
  for (const letter of key) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  const places = Array.from({ length: READINGS }, (_, place) => place);
  for (let last = READINGS - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [places[last], places[other]] = [places[other] as number, places[last] as number];
  }
  return places;
}

/**
 * The standard normal value below which a share lies, to four digits and a half (Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 26.2.23).
 */
function quantileOfNormal(share: number): number {
  if (share > 0.5) return -quantileOfNormal(1 - share);
  const t = Math.sqrt(-2 * Math.log(Math.max(share, 1e-12)));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return -(t - above / below);
}

// At even steps, so that their mean is exactly nothing.
const NORMAL: Spread = Array.from({ length: READINGS }, (_, at) => quantileOfNormal((at + 0.5) / READINGS));
