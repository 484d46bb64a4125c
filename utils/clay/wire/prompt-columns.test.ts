import { describe, expect, it } from "vitest";
import { findPromptColumnsUnread } from "./prompt-columns.ts";

const LABELS = [
  ["Email", "f_email"],
  ["Work Email", "f_work"],
  ["Tier", "f_tier"],
  ["Company size", "f_size"],
  ["Notes", "f_notes"],
  ["Notes", "f_notes_2"],
  ["ID", "f_id"],
] as const;
const unread = (prompt: string | null, formula: string | null) => findPromptColumnsUnread(prompt, formula, LABELS);

describe("the columns of a prompt that its formula does not read", () => {
  it.each([
    ["Tier is A and Company size is above 50", "{{f_tier}} == 'A'", ["f_size"]],
    ["{{Tier}} is A and {{f_size}} is above 50", "{{f_tier}} == 'A'", ["f_size"]],
    ["Work Email is empty", "!{{f_work}}", []],
    ["Email is empty, Work Email too", "!{{f_work}}", ["f_email"]],
    ["Tier is A", "{{f_tier}} == 'A'", []],
    ["Tiers, Emailed and company size", "{{f_a}}", []],
    ["Notes say yes, and ID is set", "{{f_a}}", []],
    ["", "{{f_a}}", []],
    ["Tier is A", null, []],
    [null, "{{f_a}}", []],
  ])("%s / %s", (prompt, formula, expected) => expect(unread(prompt, formula)).toEqual(expected));
});
