import { expect, it } from "vitest";
import { createTokenBucket } from "./token-bucket.ts";

it("lets a burst of its capacity through and no more", () => {
  const bucket = createTokenBucket(3, 1);
  expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
});

it("refills with time, up to its capacity", () => {
  const bucket = createTokenBucket(2, 10);
  bucket.take(0);
  bucket.take(0);
  expect(bucket.take(99)).toBe(false);
  expect(bucket.take(100)).toBe(true);
  expect([60_000, 60_000, 60_000].map((now) => bucket.take(now))).toEqual([true, true, false]);
});

it("gains nothing when time stands still or runs backwards", () => {
  const bucket = createTokenBucket(1, 10);
  expect([1_000, 1_000, 0].map((now) => bucket.take(now))).toEqual([true, false, false]);
});
