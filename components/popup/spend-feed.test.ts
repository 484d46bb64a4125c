import { expect, test } from "vitest";
import type { SpendView } from "../../utils/model/spend.ts";
import { createSpendFeed } from "./spend-feed.ts";

const NOTHING: SpendView = { state: "nothing-seen" };
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("questions never overlap, and what comes while one is open is asked once more after it", async () => {
  const open: ((view: SpendView) => void)[] = [];
  const feed = createSpendFeed(() => new Promise((resolve) => open.push(resolve)));
  feed.refresh();
  feed.refresh();
  feed.refresh();
  expect(open).toHaveLength(1);
  open[0]?.(NOTHING);
  await settled();
  expect(open).toHaveLength(2);
  expect(feed.view.value).toEqual(NOTHING);
  open[1]?.(NOTHING);
  await settled();
  expect(open).toHaveLength(2);
});

test("a failed question is asked once more, and then the surface says so", async () => {
  let asked = 0;
  const feed = createSpendFeed(async () => {
    asked += 1;
    throw new Error("nobody");
  });
  feed.refresh();
  await settled();
  expect(asked).toBe(2);
  expect(feed.view.value).toEqual({ state: "unreachable" });
});
