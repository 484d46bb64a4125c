import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalSchema } from "../../model/table.ts";
import { parseCount, parseDecimal, parsePrice } from "./clay-figures.ts";

describe("parseDecimal", () => {
  it.each([
    ["0.5", "0.5"],
    ["0,5", "0.5"],
    ["~2", "2"],
    ["1,204", "1204"],
    ["1,204.5", "1204.5"],
    ["0,125", "0.125"],
    ["2K", "2000"],
    ["1.95k", "1950"],
    ["1.2345K", "1234.5"],
    ["2M", "2000000"],
    ["007", "7"],
    ["", null],
    ["free", null],
    ["1.2.3", null],
    [".5", null],
  ])("%s", (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  it("gives a decimal or nothing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[~\d.,KkM ]{0,12}$/), (text) => {
        const decimal = parseDecimal(text);
        expect(decimal === null || decimalSchema.safeParse(decimal).success).toBe(true);
      }),
    );
  });
});

describe("parseCount", () => {
  it.each([
    ["4,812", 4812],
    ["4.812", 4812],
    ["4 812", 4812],
    ["4\u202f812", 4812],
    ["1,20,400", 120_400],
    ["4.8K", 4800],
    ["10", 10],
    ["", null],
    ["all", null],
  ])("%s", (text, expected) => {
    expect(parseCount(text)).toBe(expected);
  });
});

describe("parsePrice", () => {
  it.each([
    ["1 0.5 / row", "1", "0.5", "row"],
    ["1 │ 0,5 / row", "1", "0.5", "row"],
    ["star 1 coin 0.1 / result", "1", "0.1", "result"],
    ["1 / row", "1", null, "row"],
    ["coin 1 / row", null, "1", "row"],
    ["star 2 / row", "2", null, "row"],
    ["~2 / row", null, "2", "row"],
    ["1 2K / row", "1", "2000", "row"],
    ["0.1 credits per result", null, "0.1", "result"],
  ])("%s", (text, actions, dataCredits, per) => {
    expect(parsePrice(text, "either")).toEqual({ actions, dataCredits, per });
  });

  it("takes a lone figure of the picker for data credits", () => {
    expect(parsePrice("~1 / row", "credits")).toEqual({ actions: null, dataCredits: "1", per: "row" });
  });

  it.each(["", "1", "row", "2-5 / row", "2 – 5 / row", "5 / month", "x5 rows"])("gives nothing for %j", (text) => {
    expect(parsePrice(text, "either")).toBeNull();
  });
});
