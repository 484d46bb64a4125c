import { expect, it } from "vitest";
import { quantile, scoreOf } from "./score.ts";

const pair = (estimate: number, actual: number, low = 0, high = 0) => ({ estimate, actual, bounds: { low, high } });

it("counts errors as shares of the bill, each table alike", () => {
  const score = scoreOf([pair(110, 100), pair(1_300, 1_000), pair(40, 50)]);
  expect(score).toMatchObject({ tables: 3, median: 0.2 });
  expect(score.bias).toBeCloseTo((0.1 + 0.3 - 0.2) / 3);
});

it("says how far the bias may be off by chance", () => {
  // Off by 10 % either way: one deviation over the root of one less than there are.
  expect(scoreOf([pair(110, 100), pair(90, 100), pair(110, 100), pair(90, 100), pair(100, 100)]).biasError).toBeCloseTo(
    Math.sqrt(0.008 / 4),
  );
  expect(scoreOf([pair(110, 100), pair(110, 100)]).biasError).toBe(0);
});

it("counts how many bills lie within the bounds, ends included", () => {
  expect(scoreOf([pair(1, 100, 90, 100), pair(1, 100, 101, 200)]).inside).toBe(0.5);
  expect(scoreOf([{ estimate: 1, actual: 100, bounds: null }]).inside).toBeNull();
});

it("leaves out bills that are too small for a share", () => {
  expect(scoreOf([pair(0, 1), pair(100, 100)])).toMatchObject({ tables: 1, median: 0 });
});

it("finds quantiles between two figures", () => {
  expect(quantile([0, 1, 2, 3], 0.5)).toBe(1.5);
  expect(quantile([], 0.5)).toBeNaN();
});
