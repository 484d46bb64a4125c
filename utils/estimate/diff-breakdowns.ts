import Big from "big.js";
import type { EstimateLine } from "../model/breakdown.ts";
import type { MeterVerdict } from "../model/breakdown-change.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";

type Meter = "dataCredits" | "actions" | "usd";

export interface MeterDifference {
  verdict: MeterVerdict;
  /** After less before: below zero where it is less; unknown where one of the two is. */
  difference: Quantity;
}

/** What became of one line of an estimate and of its parts. One of the two lines is there. */
export interface LineChange extends Record<Meter, MeterDifference> {
  before: EstimateLine | null;
  after: EstimateLine | null;
  parts: LineChange[];
}

/**
 * What became of an estimate, line by line: a line is the same one where its id is, wherever in the tree it stands. The likely difference is
 * exact, and its bounds hold whatever of the two figures is true; where nothing of a line has changed, there is no difference. A whole is
 * the sum of its parts, so that a part that became known or unknown shows in it.
 */
export function diffBreakdowns(before: EstimateLine, after: EstimateLine): LineChange {
  const [old, now] = [linesById(before), linesById(after)];
  // Two estimates of one table are about the same thing, whatever their names.
  return changeOf(before, after, { old, now });
}

interface Lines {
  old: ReadonlyMap<string, EstimateLine>;
  now: ReadonlyMap<string, EstimateLine>;
}

function linesById(line: EstimateLine, lines = new Map<string, EstimateLine>()): Map<string, EstimateLine> {
  lines.set(line.id, line);
  for (const part of line.parts) linesById(part, lines);
  return lines;
}

function changeOf(before: EstimateLine | null, after: EstimateLine | null, lines: Lines): LineChange {
  const line = after ?? before;
  if (line === null) throw new Error("a change is one of a line");
  const stay = (after?.parts ?? []).map((part) => changeOf(lines.old.get(part.id) ?? null, part, lines));
  const gone = (before?.parts ?? [])
    .filter((part) => !lines.now.has(part.id))
    .map((part) => changeOf(part, null, lines));
  // A group whose parts all moved elsewhere has changed nothing, and nothing is what it would say beside parts that nobody knows.
  const parts = [...stay, ...gone.filter((it) => it.parts.length > 0 || !hasParts(it.before, null))];
  const isSum = (line.kind === "table" || line.kind === "waterfall") && hasParts(before, after);
  const meter = (name: Meter) =>
    isSum ? sumOf(parts.map((part) => part[name])) : compared(before?.[name] ?? null, after?.[name] ?? null);
  return {
    before,
    after,
    dataCredits: meter("dataCredits"),
    actions: meter("actions"),
    usd: meter("usd"),
    parts,
  };
}

function hasParts(before: EstimateLine | null, after: EstimateLine | null): boolean {
  return [before, after].some((line) => line !== null && line.parts.length > 0);
}

const NOTHING: KnownQuantity = { low: 0, likely: 0, high: 0 };

function compared(before: Quantity | null, after: Quantity | null): MeterDifference {
  if (before === null) return { verdict: "added", difference: after ?? NOTHING };
  if (after === null) return { verdict: "removed", difference: isKnown(before) ? minus(NOTHING, before) : before };
  if (isKnown(before) && isKnown(after)) {
    const difference = isAlike(before, after) ? NOTHING : minus(after, before);
    return { verdict: directionOf(difference), difference };
  }
  if (isKnown(before)) return { verdict: "became-unknown", difference: after };
  return { verdict: isKnown(after) ? "became-known" : "still-unknown", difference: before };
}

/** What became of a whole. A part that nobody knew and nobody knows is in neither sum. */
function sumOf(parts: readonly MeterDifference[]): MeterDifference {
  const left = parts.filter(({ verdict }) => verdict !== "still-unknown");
  const first = parts[0];
  if (left.length === 0 && first !== undefined) return first;
  const unknown = left.filter(({ difference }) => !isKnown(difference));
  const lost = unknown.find(({ verdict }) => verdict === "became-unknown" || verdict === "added");
  if (lost !== undefined) return { verdict: "became-unknown", difference: lost.difference };
  const won = unknown[0];
  if (won !== undefined) return { verdict: "became-known", difference: won.difference };
  const difference = left
    .map((it) => it.difference)
    .filter(isKnown)
    .reduce(plus, NOTHING);
  return { verdict: directionOf(difference), difference };
}

function directionOf({ likely }: KnownQuantity): MeterVerdict {
  return likely > 0 ? "more" : likely < 0 ? "less" : "same";
}

function isAlike(one: KnownQuantity, other: KnownQuantity): boolean {
  return one.low === other.low && one.likely === other.likely && one.high === other.high;
}

const exact = (value: Big) => value.toNumber();

function minus(left: KnownQuantity, right: KnownQuantity): KnownQuantity {
  return {
    low: exact(new Big(left.low).minus(right.high)),
    likely: exact(new Big(left.likely).minus(right.likely)),
    high: exact(new Big(left.high).minus(right.low)),
  };
}

function plus(left: KnownQuantity, right: KnownQuantity): KnownQuantity {
  return {
    low: exact(new Big(left.low).plus(right.low)),
    likely: exact(new Big(left.likely).plus(right.likely)),
    high: exact(new Big(left.high).plus(right.high)),
  };
}
