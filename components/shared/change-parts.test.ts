import { describe, expect, it } from "vitest";
import type { MeterVerdict } from "../../utils/model/breakdown-change.ts";
import type { Quantity } from "../../utils/model/quantity.ts";
import { changeSentence, differenceFigure } from "./change-parts.ts";

const exactly = (figure: number): Quantity => ({ low: figure, likely: figure, high: figure });
const UNKNOWN: Quantity = { unknown: "No price is known." };
const between = (verdict: MeterVerdict, before: Quantity | null, after: Quantity | null) => ({
  verdict,
  before,
  after,
});

describe("a difference among the figures", () => {
  it.each<[string, Quantity, boolean]>([
    ["+1,330", exactly(1330), false],
    ["−$12.50", exactly(-12.5), true],
    ["+$66", { low: 40, likely: 66.4, high: 90 }, true],
    ["−150", { low: -350, likely: -154, high: -50 }, false],
    // Nothing in all likelihood is no direction.
    ["0", { low: -3, likely: 0, high: 3 }, false],
  ])("is %s", (text, difference, isUsd) => {
    expect(differenceFigure(difference, between("more", null, null), isUsd)).toBe(text);
  });

  it("says what became known or unknown, and never calls either a figure", () => {
    const figures = (["became-known", "became-unknown", "still-unknown"] as const).map((verdict) =>
      differenceFigure(UNKNOWN, between(verdict, null, null), true),
    );
    expect(figures).toEqual(["known now", "unknown now", "unknown"]);
  });
});

describe("what a difference lies between", () => {
  it.each([
    ["Before $10, after $51.", between("more", exactly(10), exactly(51))],
    ["Before $8.00-12.00, after nothing.", between("removed", { low: 8, likely: 9, high: 12 }, null)],
    ["Before nothing, after $51.", between("added", null, exactly(51))],
    ["Before $10, after unknown. No price is known.", between("became-unknown", exactly(10), UNKNOWN)],
    ["Before unknown, after $51. No price is known.", between("became-known", UNKNOWN, exactly(51))],
    ["Not known, neither before nor after. No price is known.", between("still-unknown", UNKNOWN, UNKNOWN)],
  ])("%s", (text, change) => {
    expect(changeSentence(change, true)).toBe(text);
  });
});
