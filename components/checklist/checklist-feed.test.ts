import { expect, it, vi } from "vitest";
import type { Request } from "../../utils/messaging/protocol.ts";
import type { ChecklistView } from "../../utils/model/checklist.ts";
import { createChecklistFeed } from "./checklist-feed.ts";

type Question = Request<"getChecklist">;

const NOTHING: ChecklistView = { state: "nothing-seen" };
const about = (tableId: string) => ({ state: "ready", tableId, checklist: { scope: tableId, groups: [] } }) as never;

/** Answers by hand, in the order of the questions. */
function byHand() {
  const asked: Question[] = [];
  const answers: ((view: ChecklistView) => void)[] = [];
  const ask = (question: Question) => {
    asked.push({ ...question });
    return new Promise<ChecklistView>((resolve) => answers.push(resolve));
  };
  const answer = async (view: ChecklistView) => {
    answers.shift()?.(view);
    await vi.waitFor(() => Promise.resolve());
  };
  return { asked, ask, answer };
}

it("asks nothing while it follows no tab", () => {
  const { asked, ask } = byHand();
  const feed = createChecklistFeed(ask);
  feed.refresh();
  expect(asked).toEqual([]);
  expect(feed.view.value).toEqual({ state: "loading" });
});

it("names the table that was shown last when it asks again", async () => {
  const { asked, ask, answer } = byHand();
  const feed = createChecklistFeed(ask);
  feed.follow(1);
  await answer(about("t_a"));
  feed.follow(2);
  expect(asked).toEqual([
    { tabId: 1, tableId: null, reach: "table" },
    { tabId: 2, tableId: "t_a", reach: "table" },
  ]);
});

it("asks once more for all that came while a question was open", async () => {
  const { asked, ask, answer } = byHand();
  const feed = createChecklistFeed(ask);
  feed.follow(1);
  for (let news = 0; news < 5; news += 1) feed.refresh();
  expect(asked).toHaveLength(1);
  await answer(NOTHING);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  await answer(NOTHING);
  expect(asked).toHaveLength(2);
});

it("drops an answer about another reach than the one that is wanted by now", async () => {
  const { asked, ask, answer } = byHand();
  const feed = createChecklistFeed(ask);
  feed.follow(1);
  feed.setReach("seen");
  await answer(NOTHING);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(feed.view.value).toEqual({ state: "loading" });
  await answer(NOTHING);
  await vi.waitFor(() => expect(feed.view.value).toEqual(NOTHING));
  expect(asked.map(({ reach }) => reach)).toEqual(["table", "seen"]);
});

it("asks a second time when the worker was ending, and says so when that fails too", async () => {
  const ask = vi.fn(async () => Promise.reject(new Error("gone")));
  const feed = createChecklistFeed(ask);
  feed.follow(1);
  await vi.waitFor(() => expect(feed.view.value).toEqual({ state: "unreachable" }));
  expect(ask).toHaveBeenCalledTimes(2);
});
