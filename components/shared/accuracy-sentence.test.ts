import { describe, expect, it } from "vitest";
import { accuracySentence } from "./accuracy-sentence.ts";

const off = (low: number, high: number, all: number) => ({ low, high, all });

describe("accuracySentence", () => {
  it("says a range and the whole once where both meters agree", () => {
    const accuracy = { runs: 14, unforetold: 0, credits: off(-3.2, 9.4, 1), actions: off(-2.9, 9.1, 1.2) };
    expect(accuracySentence(accuracy, "modern")).toBe(
      "Last 14 runs: the bill was −3 % to +9 % from the estimate, +1 % in all.",
    );
  });

  it("says each meter where they differ", () => {
    const accuracy = { runs: 4, unforetold: 0, credits: off(-3, 9, 2), actions: off(0.3, 0.3, 0.3) };
    expect(accuracySentence(accuracy, "modern")).toBe(
      "Last 4 runs: the bill was −3 % to +9 % from the estimate in data credits (+2 % in all), and 0 % in actions (0 % in all).",
    );
  });

  it("names the one meter that was compared, but not where a plan has one meter", () => {
    const accuracy = { runs: 3, unforetold: 0, credits: null, actions: off(-1, 1, 0) };
    expect(accuracySentence(accuracy, "modern")).toContain("−1 % to +1 % from the estimate in actions, 0 % in all");
    const legacy = { runs: 3, unforetold: 0, credits: off(-1, 1, 0), actions: null };
    expect(accuracySentence(legacy, "legacy")).toContain("−1 % to +1 % from the estimate, 0 % in all");
  });

  it("gives no range for few runs, and tells of bills that nobody expected", () => {
    const few = { runs: 1, unforetold: 0, credits: null, actions: null };
    expect(accuracySentence(few, "modern")).toBe(
      "1 run compared with its bill so far, too few to say how far off the estimates are.",
    );
    const surprise = { runs: 4, unforetold: 1, credits: off(0, 2, 5), actions: off(0, 2, 5) };
    expect(accuracySentence(surprise, "modern")).toMatch(/1 of them was billed where nothing was expected\.$/);
  });
});
