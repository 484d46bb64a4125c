import { expect, test } from "vitest";
import { allRecords, staleRecords, staleReport } from "./stale-records.ts";

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
  expect(kinds).toEqual(new Set(["plan", "plan-rule", "top-up", "action", "model", "hit", "provider", "connection"]));
});

test("the report counts them and names each with its source and date", () => {
  const report = staleReport("2026-11-21", 180);
  expect(report).toMatch(/^Price book: (\d+) of \d+ sources are older than 180 days on 2026-11-21:\n/);
  for (const { name, from } of staleRecords("2026-11-21", 180)) {
    expect(
      report
        .split("\n")
        .filter((line) => line.includes(`${from[1]}  ${from[0]}: `))
        .join(),
    ).toContain(name);
  }
  expect(staleReport("2020-01-01", 180)).toMatch(/^Price book: 0 of \d+ sources .*\.$/);
});
