import type { EstimateLine, Factor } from "../model/breakdown.ts";
import { isKnown } from "../model/quantity.ts";
import type { LineChange } from "./diff-breakdowns.ts";

/**
 * What became of an estimate as lines of differences: the likely figures of the parts add up to that of the whole, as they do in an estimate.
 * Each line says between what its figures lie and what they are reckoned from now. Parts that did not change are left out.
 */
export function differenceLines(change: LineChange): EstimateLine {
  const { before, after, dataCredits, actions, usd } = change;
  const line = after ?? before;
  if (line === null) throw new Error("a change is one of a line");
  const between = (meter: Meter) => ({
    before: before?.[meter] ?? null,
    after: after?.[meter] ?? null,
    verdict: change[meter].verdict,
  });
  return {
    ...line,
    rows: null,
    billedRuns: null,
    dataCredits: dataCredits.difference,
    actions: actions.difference,
    usd: usd.difference,
    factors: line.factors.map((factor) => withFormer(factor, before?.factors ?? [])),
    parts: change.parts.filter(isChanged).map(differenceLines),
    changes: { dataCredits: between("dataCredits"), actions: between("actions"), usd: between("usd") },
  };
}

const METERS = ["dataCredits", "actions", "usd"] as const;
type Meter = (typeof METERS)[number];

function isChanged(change: LineChange): boolean {
  return METERS.some((meter) => differs(change, meter)) || change.parts.some(isChanged);
}

function differs(change: LineChange, meter: Meter): boolean {
  const { verdict, difference } = change[meter];
  if (isKnown(difference)) return difference.low !== 0 || difference.high !== 0;
  // Where other rows run at a price that nobody knows, the cost is another one, whatever it is.
  return verdict !== "still-unknown" || runsOf(change.before) !== runsOf(change.after);
}

function runsOf(line: EstimateLine | null): string {
  return JSON.stringify([line?.rows, line?.billedRuns]);
}

function withFormer(factor: Factor, former: readonly Factor[]): Factor {
  const same = former.find(({ kind, label }) => kind === factor.kind && label === factor.label);
  const was = same?.quantity ?? null;
  if (was === null || JSON.stringify(was) === JSON.stringify(factor.quantity)) return factor;
  // A share that the user sets counts for the column before and after: the difference that it explains would be gone.
  return { ...factor, was, override: factor.override?.of.kind === "assumption" ? null : factor.override };
}
