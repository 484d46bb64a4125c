import type { TableReport } from "../../utils/model/report.ts";
import type { Accuracy, Off } from "../../utils/model/run-forecast.ts";

type Range = NonNullable<Off>;

/** How far the estimates of a workspace were from their bills, in one or two sentences; only how many were compared while these are few. */
export function accuracySentence(accuracy: Accuracy, era: TableReport["era"]): string {
  const { runs, unforetold, credits, actions } = accuracy;
  const parts = partsOf(credits, actions, era);
  if (parts === null) {
    return `${runs} ${runs === 1 ? "run" : "runs"} compared with ${runs === 1 ? "its bill" : "their bills"} so far, too few to say how far off the estimates are.`;
  }
  const surprise =
    unforetold === 0
      ? ""
      : ` ${unforetold} of them ${unforetold === 1 ? "was" : "were"} billed where nothing was expected.`;
  return `Last ${runs} runs: the bill was ${parts}.${surprise}`;
}

function partsOf(credits: Off, actions: Off, era: TableReport["era"]): string | null {
  const [one, other] = [credits, actions].map((off) => (off === null ? null : inWords(off)));
  if (one && other && one.range !== other.range) {
    return `${one.range} from the estimate in data credits (${one.all} in all), and ${other.range} in actions (${other.all} in all)`;
  }
  const only = one ?? other;
  if (!only) return null;
  const meter = era === "legacy" || (one && other) ? "" : one ? " in data credits" : " in actions";
  return `${only.range} from the estimate${meter}, ${only.all} in all`;
}

function inWords({ low, high, all }: Range): { range: string; all: string } {
  const [from, to] = [signed(low), signed(high)];
  return { range: from === to ? from : `${from} to ${to}`, all: signed(all) };
}

/** Whole percent with their sign, as in "−3 %". */
function signed(percent: number): string {
  const whole = Math.round(percent);
  if (whole === 0) return "0 %";
  return `${whole > 0 ? "+" : "−"}${Math.abs(whole).toLocaleString("en-US")} %`;
}
