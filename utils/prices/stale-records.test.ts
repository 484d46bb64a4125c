import { expect, test } from "vitest";
import { allRecords, staleRecords } from "./stale-records.ts";

test("a record is stale from the day after its age is reached", () => {
  const pages = (today: string) => staleRecords(today, 180).filter(({ from }) => from[1] === "2026-04-26");
  expect(pages("2026-10-23")).toHaveLength(0);
  expect(pages("2026-10-24").length).toBeGreaterThan(0);
});

test("a date without a month counts from the year's first day", () => {
  expect(staleRecords("2026-07-01", 180).map(({ from }) => from[1])).toContain("2026");
  expect(staleRecords("2026-06-29", 180).map(({ from }) => from[1])).not.toContain("2026");
});

test("every kind of price data is covered", () => {
  const kinds = new Set(allRecords().map(({ name }) => name.split(" ")[0]));
  expect(kinds).toEqual(new Set(["plan", "top-up", "action", "model", "hit", "connection"]));
});
