import Big from "big.js";
import { type Amount, type KnownDecimalRange, rangeOf } from "../model/decimal-range.ts";
import type { Action } from "../model/table.ts";
import type { AiTask } from "./price-ai.ts";

/** Tokens that one run of an AI column reads and writes. */
export interface Tokens {
  input: KnownDecimalRange;
  output: KnownDecimalRange;
  /** Each assumption, one sentence each. */
  explanation: string[];
}

/** The makers' own rule of thumb for English text. */
const CHARACTERS_PER_TOKEN = 4;
/** The median of real prompts and the longest one (real-tables.md section 4), for a column whose prompt was not measured. */
const UNSEEN_PROMPT: Amount = ["1000", "4140", "81090"];
/** Of one column that the prompt reads: a word, a line, a page. Nobody has published a figure. */
const COLUMN_TOKENS: Amount = ["2", "25", "1000"];
/** pricing.md section 6 reckons with 200 for text; reasoning models write more than they show. */
const WRITTEN: Amount = ["50", "200", "2000"];
/**
 * Web research reads whole pages. Clay's held and settled figures for it, divided by the token prices of the same models, come to
 * these (pricing.md section 5: 2.8 credits of gpt-5.4 and 12 of gpt-4.1, at 0.05 dollars).
 */
const RESEARCH: { input: Amount; output: Amount } = {
  input: ["20000", "100000", "300000"],
  output: ["300", "1500", "6000"],
};

/** What one run reads and writes, judged by the length of the prompt and the number of columns in it. */
export function tokensPerRun({ promptCharacters, inputs }: Action, task: AiTask): Tokens {
  if (task === "webResearch") {
    return {
      input: rangeOf(RESEARCH.input),
      output: rangeOf(RESEARCH.output),
      explanation: ["Web research is taken to read about 100,000 tokens of pages a row, 20,000 to 300,000."],
    };
  }
  const characters = promptCharacters === undefined ? rangeOf(UNSEEN_PROMPT) : rangeOf(String(promptCharacters));
  const columns = new Set(inputs.flatMap(({ references }) => references.map(({ columnId }) => columnId))).size;
  const cells = rangeOf(COLUMN_TOKENS);
  const read = (end: keyof KnownDecimalRange) =>
    new Big(characters[end]).div(CHARACTERS_PER_TOKEN).plus(new Big(cells[end]).times(columns)).toFixed(0);
  const prompt =
    promptCharacters === undefined
      ? "The length of its prompt was not seen: about 4,140 characters are assumed, as real prompts have."
      : `Its prompt has ${promptCharacters.toLocaleString("en-US")} characters, about ${CHARACTERS_PER_TOKEN} a token.`;
  const filled = `${columns === 1 ? "The column" : `Each of the ${columns} columns`} that it reads is taken to add ${cells.likely} tokens, at most ${Number(cells.high).toLocaleString("en-US")}.`;
  return {
    input: rangeOf([read("low"), read("likely"), read("high")]),
    output: rangeOf(WRITTEN),
    explanation: [prompt, ...(columns === 0 ? [] : [filled]), "About 200 tokens of answer are assumed, at most 2,000."],
  };
}
