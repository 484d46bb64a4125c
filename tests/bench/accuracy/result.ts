import { fettleFigure, type Measured, type Meter } from "./measure.ts";
import { meanOfSteps } from "./other-methods.ts";
import { type Pair, type Score, scoreOf } from "./score.ts";
import type { Bill } from "./world.ts";

export const METERS: readonly Meter[] = ["dataCredits", "actions"];

/** One method's score, and Fettle's on the very tables for which that method has a figure. */
export interface MethodResult {
  name: string;
  score: Score;
  fettle: Score;
}

export interface MeterResult {
  meter: Meter;
  fettle: Score;
  /** What chance alone leaves: of somebody who knows the hidden truth. */
  oracle: Score;
  /** Both, by how far the tables had run. */
  byStage: { stage: string; score: Score; oracle: Score }[];
  /** What others do, as far as it is known. */
  others: MethodResult[];
  /** Nobody's method, for comparison: the best of the others, had it the figure of every cell. */
  better: MethodResult;
  /** The share of rows that suits the mean of steps best, which its user is taken to type. */
  typedRate: number;
  /** Tables of which Fettle says that it does not know this meter, and tables whose total leaves something out. */
  unknown: { tables: number; partly: number };
}

export interface Result {
  seed: number;
  tables: number;
  meters: MeterResult[];
}

/** Sums up what was measured, meter by meter. Actions are counted on current plans only. */
export function resultOf(measured: readonly Measured[], seed: number): Result {
  return { seed, tables: measured.length, meters: METERS.map((meter) => meterResult(measured, meter)) };
}

function meterResult(all: readonly Measured[], meter: Meter): MeterResult {
  const counted = all.filter(({ given }) => meter === "dataCredits" || given.era === "modern");
  const known = counted.filter((it) => fettleFigure(it, meter) !== null);
  const fettle = (cases: readonly Measured[]) => scoreOf(cases.map((it) => fettlePair(it, meter)));
  const oracle = (cases: readonly Measured[]) =>
    scoreOf(
      cases.flatMap(({ oracle, bill }) =>
        oracle === null ? [] : [{ estimate: oracle[meter], bounds: null, actual: bill[meter] }],
      ),
    );
  const typedRate = bestRate(known, meter);
  const method = (name: string, of: (it: Measured) => Bill | null): MethodResult => {
    const cases = known.filter((it) => of(it) !== null);
    const score = scoreOf(
      cases.map((it) => ({ estimate: of(it)?.[meter] ?? 0, bounds: null, actual: it.bill[meter] })),
    );
    return { name, score, fettle: fettle(cases) };
  };
  const stages = [...new Set(known.map(({ given }) => given.stage))];
  return {
    meter,
    fettle: fettle(known),
    oracle: oracle(known),
    byStage: stages.map((stage) => {
      const cases = known.filter(({ given }) => given.stage === stage);
      return { stage, score: fettle(cases), oracle: oracle(cases) };
    }),
    others: [
      method("price × rows", ({ timesRows }) => timesRows),
      method("mean of steps × typed rate", ({ columns }) => meanOfSteps(columns, typedRate)),
      method("first 50 rows × rows", ({ firstRows }) => firstRows),
    ],
    better: method("  with billed misses", ({ firstCharges }) => firstCharges),
    typedRate,
    unknown: {
      tables: counted.length - known.length,
      partly: known.filter(({ estimate }) => estimate.unknown.length > 0).length,
    },
  };
}

function fettlePair(it: Measured, meter: Meter): Pair {
  const figure = fettleFigure(it, meter) ?? { low: 0, likely: 0, high: 0 };
  return { estimate: figure.likely, bounds: figure, actual: it.bill[meter] };
}

// The kindest reading of a rate that somebody types: of all rates the one that makes this method's own error least.
function bestRate(cases: readonly Measured[], meter: Meter): number {
  const rates = Array.from({ length: 20 }, (_, at) => (at + 1) / 20);
  const median = (rate: number) =>
    scoreOf(
      cases.map(({ columns, bill }) => ({
        estimate: meanOfSteps(columns, rate)[meter],
        bounds: null,
        actual: bill[meter],
      })),
    ).median;
  return rates.reduce((best, rate) => (median(rate) < median(best) ? rate : best), 1);
}

const MOST_MEDIAN = 0.05;
const MOST_BIAS = 0.02;
const COVERAGE = { least: 0.75, most: 0.9 };

/** Where the measurement falls short of what is promised, one sentence each; empty when it holds. */
export function judge({ meters }: Result): string[] {
  return meters.flatMap(({ meter, fettle, others }) => {
    const said: string[] = [];
    if (!(fettle.median <= MOST_MEDIAN))
      said.push(`${meter}: the median error is ${percent(fettle.median)}, above 5 %.`);
    for (const { name, score, fettle: same } of others) {
      if (same.median * 3 <= score.median) continue;
      said.push(
        `${meter}: the median error is ${percent(same.median)}, more than a third of ${name} (${percent(score.median)}).`,
      );
    }
    const { inside } = fettle;
    if (inside === null || inside < COVERAGE.least || inside > COVERAGE.most) {
      said.push(`${meter}: ${percent(inside ?? 0)} of the bills lie within low and high, not 75 to 90 %.`);
    }
    if (Math.abs(fettle.bias) > MOST_BIAS)
      said.push(
        `${meter}: the bias is ${percent(fettle.bias)} (± ${percent(fettle.biasError)} of chance), beyond ±2 %.`,
      );
    return said;
  });
}

/** A share as it is read: `12.3 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
