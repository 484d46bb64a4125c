import { describe, expect, test } from "vitest";
import { findModel } from "./find-model.ts";

describe("findModel", () => {
  test.each([
    ["gpt-4.1", "gpt-4.1", "exact"],
    ["claude-opus-4", "claude-opus-4-0", "exact"],
    ["Gemini-2.5-Flash", "gemini-2.5-flash", "exact"],
    ['"clay-argon"', "clay-argon", "exact"],
    ["gpt-4o-2024-08-06", "gpt-4o", "variant"],
    ["claude-sonnet-4-5-20250929", "claude-sonnet-4-5", "variant"],
    ["gemini-2.5-pro-preview-05-06", "gemini-2.5-pro", "variant"],
    ["gpt-4.1-mini-2025-04-14", "gpt-4.1-mini", "variant"],
    ["openai/gpt-4.1", "gpt-4.1", "contained"],
    ["perplexity/sonar-reasoning-pro", "sonar-reasoning-pro", "contained"],
    ["models/gemini-2.5-flash-lite", "gemini-2.5-flash-lite", "contained"],
    ["anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5", "contained"],
  ])("%s is %s (%s)", (literal, id, match) => {
    expect(findModel(literal)).toMatchObject({ model: { id }, match });
  });

  test.each(["gpt-4.9", "gpt-5.9", "gpt-50", "gpt-5.2-mini", "claude-opus-4-9", "gemini-2.5-flash-image", "kling"])(
    "%s is another model than the one whose name it begins with",
    (literal) => {
      expect(findModel(literal)).toBeNull();
    },
  );

  // The models that real tables name, and the one of the corpus (real-tables.md section 4).
  test.each([
    "gemini-2.5-flash",
    "gemini-3-pro",
    "grok-4-1-fast-reasoning",
    "gemini-2.5-pro",
    "claude-sonnet-4-6",
    "gpt-4.1-nano",
    "clay-argon",
    "claude-sonnet-4-5",
    "gpt-4o-mini",
    "claude-opus-4",
  ])("%s, seen in a real table, resolves", (literal) => {
    expect(findModel(literal)?.match).toBe("exact");
  });

  test("a model without a published price resolves to unknown credits, not to free ones", () => {
    expect(findModel("gemini-3-pro")?.model).toMatchObject({ content: null, webResearch: null });
  });
});
