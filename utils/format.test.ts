import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatDate,
  formatLikely,
  formatMoment,
  formatNumberOf,
  formatRowChange,
  formatSaving,
  formatShort,
  formatUsd,
  isZero,
} from "./format.ts";
import type { Quantity } from "./model/quantity.ts";

const exact = (value: number) => ({ low: value, likely: value, high: value });
const range = (low: number, likely: number, high: number) => ({ low, likely, high });
const unknown = { unknown: "the plan was not seen" };
const EN = "en-US";

describe("formatCount", () => {
  it.each([
    [exact(4812), "4,812"],
    [exact(0), "0"],
    [exact(0.5), "0.5"],
    [exact(0.0025), "0.0025"],
    [exact(1234.5), "1,234.5"],
    [range(818, 960, 1137), "820-1,140"],
    [range(0, 40, 118), "0-120"],
    [range(3, 500, 1137), "3-1,140"],
    [range(1001, 1002, 1003), "~1,000"],
    [range(0.04, 0.1, 0.26), "0.04-0.26"],
    [unknown, "unknown"],
  ])("%j is %s", (quantity, text) => {
    expect(formatCount(quantity, EN)).toBe(text);
  });

  it("separates thousands as the locale does", () => {
    expect(formatCount(exact(4812), "de-DE")).toBe("4.812");
  });
});

describe("formatUsd", () => {
  it.each([
    [exact(0), "$0"],
    [exact(12), "$12"],
    [exact(12.5), "$12.50"],
    [exact(0.0025), "$0.0025"],
    [range(41.2, 48, 56.9), "$41-57"],
    [range(4.21, 5, 5.58), "$4.20-5.60"],
    [range(4.04, 90, 306), "$4-306"],
    [range(100.2, 100.3, 100.4), "~$100"],
    [unknown, "unknown"],
  ])("%j is %s", (quantity, text) => {
    expect(formatUsd(quantity, EN)).toBe(text);
  });

  it("puts the sign where the locale wants it", () => {
    expect(formatUsd(exact(12), "de-DE")).toBe("12 $");
  });
});

describe("short forms", () => {
  it("never shows an unknown price as a figure", () => {
    expect(formatShort(unknown, EN)).toBe("?");
    expect(formatLikely(unknown, EN)).toBeNull();
    expect(isZero(unknown)).toBe(false);
  });

  it("marks the likely value of a range as approximate", () => {
    expect(formatShort(range(0.4, 1.24, 3), EN)).toBe("~1.2");
    expect(formatLikely(range(820, 963, 1140), EN)).toBe("960");
    expect(formatLikely(exact(3), EN)).toBeNull();
  });

  it("writes dates and counted words", () => {
    expect(formatDate("2026-11-03", "en-GB")).toBe("3 Nov 2026");
    expect(formatDate("last week", EN)).toBe("last week");
    expect(formatMoment(Date.UTC(2026, 10, 3, 9, 5), "en-GB", "UTC")).toBe("3 Nov 2026, 09:05");
    expect(formatNumberOf(1, "rule")).toBe("1 rule");
    expect(formatNumberOf(1204, "rule", "rules", EN)).toBe("1,204 rules");
  });
});

describe("formatSaving", () => {
  it.each([
    [exact(12), "saves $12", "would save $12"],
    [range(41.2, 48, 56.9), "saves $41-57", "would save $41-57"],
    [exact(-12), "costs $12 more", "would cost $12 more"],
    [range(-57, -48, -41), "costs $41-57 more", "would cost $41-57 more"],
    [
      range(-8.546, 46.28, 49),
      "saves about $46, at worst costs $8.50 more",
      "would save about $46, at worst cost $8.50 more",
    ],
    [
      range(-950, -569.6, 133),
      "costs about $570 more, at best saves $130",
      "would cost about $570 more, at best save $130",
    ],
    [range(-20, -15, 0), "costs $0-20 more", "would cost $0-20 more"],
    [exact(0), "changes nothing", "would change nothing"],
    [unknown, "unknown", "unknown"],
  ])("%j %s", (net, is, would) => {
    expect(formatSaving(net, EN)).toBe(is);
    expect(formatSaving(net, EN, "would")).toBe(would);
  });
});

describe("what another gate would change", () => {
  const exactly = (rows: number) => ({ low: rows, likely: rows, high: rows });
  const change = (before: Quantity, after: Quantity, all: Quantity | null) =>
    formatRowChange({ before, after }, all, "en-US");
  it.each([
    [change(exactly(5_000), exactly(212), exactly(5_000)), "Would run 212 of 5,000 rows instead of 5,000."],
    [change(exactly(0), exactly(212), null), "Would run 212 rows instead of 0."],
    [change(exactly(9), { low: 2, likely: 4, high: 7 }, exactly(12)), "Would run 2-7 of 12 rows instead of 9."],
    [change(exactly(9), exactly(9), { unknown: "" }), "Would run 9 rows, as many as now."],
    [change({ unknown: "" }, exactly(9), exactly(9)), null],
    [change(exactly(9), { unknown: "" }, exactly(9)), null],
  ])("%s", (said, expected) => expect(said).toBe(expected));
});
