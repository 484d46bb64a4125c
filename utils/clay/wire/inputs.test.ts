import { expect, test } from "vitest";
import { DriftLog } from "./drift-log.ts";
import { decodeInputs } from "./inputs.ts";

const read = (inputsBinding: object[]) => decodeInputs({ inputsBinding }, new DriftLog("table"), "typeSettings");

test("of an AI column's prompts their length is kept, and not a word of them", () => {
  const prompt = '"SECRET words about " + {{f_a}}';
  const systemPrompt = '"Be brief"';
  const inputs = read([
    { name: "prompt", formulaText: prompt },
    { name: "systemPrompt", formulaText: systemPrompt },
    { name: "body", formulaText: '"not a prompt"' },
  ]);
  expect(inputs.promptCharacters).toBe(prompt.length + systemPrompt.length);
  expect(JSON.stringify(inputs)).not.toContain("SECRET");
});

test("a column without a prompt has no length of one", () => {
  expect(read([{ name: "domain", formulaText: "{{f_a}}" }])).not.toHaveProperty("promptCharacters");
  expect(read([{ name: "prompt" }])).not.toHaveProperty("promptCharacters");
});
