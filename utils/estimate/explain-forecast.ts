import { percentInWords } from "./percent.ts";
import { verdictSentence } from "./rows-to-run.ts";
import type { RunSubject, TypedShares } from "./run-subject.ts";

// The sentences are English, so their numbers are too.
const count = (rows: number) => rows.toLocaleString("en-US");

/** Why so many of the open rows are expected to run, one sentence each; empty where nothing decides that. */
export function explainGate({ gate: { cells, condition, stops }, verdicts }: RunSubject): string[] {
  const isDecided = stops.some(
    ({ cause }) => cause === "run-condition" || cause === "waterfall" || cause === "upstream",
  );
  if (!isDecided) return [];
  const ran = cells === null ? 0 : cells.done + cells.uncertain;
  const all = cells === null ? 0 : ran + cells.conditionNotMet + cells.missingInput;
  const isJudged = condition.state === "depends" && verdicts !== null && verdicts.run + verdicts.skip > 0;
  const sentences = isJudged ? [verdictSentence(verdicts)] : [];
  if (all > 0) {
    const weight = all < ENOUGH ? FEW : "the rest is taken to behave alike";
    sentences.push(`It ran on ${count(ran)} of the ${count(all)} rows that came to it so far; ${weight}.`);
  }
  if (sentences.length > 0) return sentences;
  return ["No row has come to it yet and its condition could not be tried: any share of the rows may run."];
}

/** Why so many of the runs are expected to find something, one sentence each; empty for an action that answers every time. */
export function explainHits({ gate: { cells }, hitPrior }: RunSubject): string[] {
  if (hitPrior === null) return [];
  const done = cells?.done ?? 0;
  const own =
    done === 0
      ? []
      : [`${count(cells?.found ?? 0)} of ${count(done)} ${done === 1 ? "run" : "runs"} so far found something.`];
  // After so many runs of its own what happens elsewhere hardly weighs.
  return [...own, ...(done < ENOUGH ? [hitPrior.basis] : [])];
}

const ENOUGH = 200;
const FEW = "with so few of them, what was expected of it before weighs as well";

/** What the user typed in the place of an estimate, as a sentence. */
export function typedSentence(kind: keyof TypedShares, share: number): string {
  const percent = percentInWords(share);
  if (kind === "passes") return `You set how many of the rows its gate lets through: ${percent}.`;
  if (kind === "hits") return `You set how many of its runs find something: ${percent}.`;
  return `You set how many of the runs that find nothing are billed: ${percent}.`;
}
