import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MODEL_BOOK } from "./find-model.ts";
import { modelOfLabel } from "./model-label.ts";

describe("a model's label", () => {
  test.each([
    ["GPT 4.1 Mini", "gpt-4.1-mini"],
    ["GPT 4.1", "gpt-4.1"],
    ["GPT-4o", "gpt-4o"],
    ["GPT-5 Mini", "gpt-5-mini"],
    ["Argon", "clay-argon"],
    ["Clay Helium", "clay-helium"],
    ["Claude 4.5 Sonnet", "claude-sonnet-4-5"],
    ["Claude Sonnet 4", "claude-sonnet-4-0"],
    ["Claude 3.7 Sonnet", "claude-3-7-sonnet-latest"],
    ["Gemini 2.5 Flash Lite (new)", "gemini-2.5-flash-lite"],
    ["Gemini 3.1 Pro", "gemini-3.1-pro-preview"],
    ["o4-mini", "o4-mini"],
    ["  gpt-5-nano ", "gpt-5-nano"],
  ])("%s is %s", (label, id) => {
    expect(modelOfLabel(label)?.id).toBe(id);
  });

  test.each(["GPT 5.9", "GPT 4.1 Micro", "Mini", "", "Select a model", "模型", "GPT 4.1 Mini Ultra"])(
    "%j is none that is known",
    (label) => {
      expect(modelOfLabel(label)).toBeNull();
    },
  );

  test("every id of the book is a label of its own model", () => {
    for (const model of MODEL_BOOK) expect(modelOfLabel(model.id)).toBe(model);
  });

  test("no text makes it fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 5_000 }), (label) => {
        expect(() => modelOfLabel(label)).not.toThrow();
      }),
    );
  });
});
