import { verdictSentence } from "./rows-to-run.ts";
import type { RunSubject } from "./run-subject.ts";

// The sentences are English, so their numbers are too.
const count = (rows: number) => rows.toLocaleString("en-US");

/** Why so many of the open rows are expected to run, and so many of the runs to be billed, one sentence each. */
export function explainShares({ gate, verdicts, hitPrior, missBilling }: RunSubject): string[] {
  return [...aboutGate(gate, verdicts), ...aboutHits(gate, hitPrior, missBilling.reason)];
}

function aboutGate({ cells, condition, stops }: RunSubject["gate"], verdicts: RunSubject["verdicts"]): string[] {
  const isDecided = stops.some(
    ({ cause }) => cause === "run-condition" || cause === "waterfall" || cause === "upstream",
  );
  if (!isDecided) return [];
  const ran = cells === null ? 0 : cells.done + cells.uncertain;
  const all = cells === null ? 0 : ran + cells.conditionNotMet + cells.missingInput;
  const isJudged = condition.state === "depends" && verdicts !== null && verdicts.run + verdicts.skip > 0;
  const sentences = isJudged ? [verdictSentence(verdicts)] : [];
  if (all > 0) {
    sentences.push(
      `It ran on ${count(ran)} of the ${count(all)} rows that came to it so far; the rest is taken to behave alike.`,
    );
  }
  if (sentences.length > 0) return sentences;
  return ["No row has come to it yet and its condition could not be tried: any share of the rows may run."];
}

function aboutHits({ cells }: RunSubject["gate"], prior: RunSubject["hitPrior"], aboutMisses: string): string[] {
  if (prior === null) return [];
  const done = cells?.done ?? 0;
  const own = done === 0 ? [] : [`${count(cells?.found ?? 0)} of ${count(done)} runs so far found something.`];
  // After so many runs of its own what happens elsewhere hardly weighs.
  return [...own, ...(done < ENOUGH ? [prior.basis] : []), aboutMisses];
}

const ENOUGH = 200;
