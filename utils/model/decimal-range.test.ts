import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  between,
  capAt,
  exactly,
  hull,
  isKnownRange,
  isZero,
  rangeOf,
  scale,
  toQuantity,
  unknownAmount,
} from "./decimal-range.ts";

const ordered = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 })
  .map((cents) => [...cents].sort((a, b) => a - b).map((value) => String(value / 100)))
  .map(([low = "0", likely = "0", high = "0"]) => between(low, likely, high));

function isOrdered(range: { low: string; likely: string; high: string }): boolean {
  return Number(range.low) <= Number(range.likely) && Number(range.likely) <= Number(range.high);
}

describe("decimal ranges", () => {
  test("keep decimals that floating point loses", () => {
    expect(scale(exactly("0.1"), exactly("3"))).toEqual(exactly("0.3"));
  });

  test("never write an exponent, which the stored format refuses", () => {
    expect(exactly("0.00000001").likely).toBe("0.00000001");
    expect(scale(exactly("0.0000001"), exactly("0.1")).likely).toBe("0.00000001");
  });

  test("refuse bounds that are out of order", () => {
    expect(() => between("2", "1", "3")).toThrow(RangeError);
  });

  test("refuse text that is no number", () => {
    expect(() => exactly("free")).toThrow();
  });

  test("stay in order when scaled, capped or joined", () => {
    fc.assert(
      fc.property(ordered, ordered, (a, b) => {
        expect(isOrdered(scale(a, b))).toBe(true);
        expect(isOrdered(capAt(a, b.likely))).toBe(true);
        expect(isOrdered(hull(a, b))).toBe(true);
      }),
    );
  });

  test("a cap binds every bound", () => {
    expect(capAt(between("1", "15", "18"), "3")).toEqual(between("1", "3", "3"));
  });

  test("a joined range keeps the likely figure of the leading one", () => {
    expect(hull(exactly("2"), exactly("0"))).toEqual(between("0", "2", "2"));
  });

  test("an unknown amount is neither zero nor a number", () => {
    const unknown = unknownAmount("nobody says");
    expect(isZero(unknown)).toBe(false);
    expect(isKnownRange(unknown)).toBe(false);
    expect(toQuantity(unknown)).toEqual({ unknown: "nobody says" });
  });

  test("become numbers for the report", () => {
    expect(toQuantity(rangeOf(["0", "0.5", "2"]))).toEqual({ low: 0, likely: 0.5, high: 2 });
  });

  test("zero is zero only when every bound is", () => {
    expect(isZero(exactly("0.0"))).toBe(true);
    expect(isZero(between("0", "0", "1"))).toBe(false);
  });
});
