import { expect, it } from "vitest";
import type { PickerEntry, PickerPrice } from "../../utils/model/picker.ts";
import { createPickerFeed } from "./picker-feed.ts";

const entry = (name: string, functionTableId: string | null = null) => ({ name, functionTableId }) as PickerEntry;
const price = (usd: number | null) =>
  ({ usd: usd === null ? { unknown: "not seen" } : { low: usd, likely: usd, high: usd } }) as PickerPrice;

/** A feed whose prices are in the test's hands. */
function setUp(usdOf: (name: string) => number | null) {
  const asked: string[][] = [];
  let shown = 0;
  const feed = createPickerFeed({
    ask: async (_table, entries) => {
      asked.push(entries.map(({ name }) => name));
      return entries.map(({ name }) => price(usdOf(name)));
    },
    show: (prices) => {
      shown = prices.size;
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { feed, asked, settle, shown: () => shown };
}

it("asks for each entry once, whatever comes into sight again", async () => {
  const { feed, asked, settle, shown } = setUp(() => 1);
  feed.see("t_a", [entry("a"), entry("b")]);
  await settle();
  feed.see("t_a", [entry("b"), entry("c")]);
  await settle();
  feed.see("t_a", []);
  feed.see("t_a", [entry("a")]);
  await settle();
  expect(asked).toEqual([["a", "b"], ["c"]]);
  expect(shown()).toBe(3);
});

it("asks for a function by its table, without its name", async () => {
  const { feed, asked, settle, shown } = setUp(() => 1);
  feed.see("t_a", [entry("Score Acme's leads", "t_f"), entry("Our other function", "t_g"), entry("Find email")]);
  await settle();
  expect(asked).toEqual([["", "", "Find email"]]);
  expect(shown()).toBe(3);
});

it("asks for at most 200 at a time, one question after the other", async () => {
  const { feed, asked, settle } = setUp(() => 1);
  feed.see(
    "t_a",
    Array.from({ length: 450 }, (_, index) => entry(String(index))),
  );
  await settle();
  expect(asked.map(({ length }) => length)).toEqual([200, 200, 50]);
});

it("forgets the prices of a table that was left", async () => {
  const { feed, asked, settle, shown } = setUp(() => 1);
  feed.see("t_a", [entry("a")]);
  await settle();
  feed.see("t_b", []);
  expect(shown()).toBe(0);
  feed.see("t_b", [entry("a")]);
  await settle();
  expect(asked).toEqual([["a"], ["a"]]);
});

it("asks again for what had no price when the report has changed", async () => {
  const { feed, asked, settle } = setUp((name) => (name === "a" ? 1 : null));
  feed.see("t_a", [entry("a"), entry("b")]);
  await settle();
  feed.renew();
  await settle();
  expect(asked).toEqual([["a", "b"], ["b"]]);
});

it("waits for one answer before the next question", async () => {
  const { feed, asked, settle } = setUp(() => 1);
  feed.see("t_a", [entry("a")]);
  feed.see("t_a", [entry("b")]);
  expect(asked).toEqual([["a"]]);
  await settle();
  expect(asked).toEqual([["a"], ["b"]]);
});

it("drops an answer about a table that was left meanwhile", async () => {
  const { feed, settle, shown } = setUp(() => 1);
  feed.see("t_a", [entry("a")]);
  feed.see("t_b", []);
  await settle();
  expect(shown()).toBe(0);
});
