import { expect, it } from "vitest";
import type { DraftColumn } from "../../utils/model/draft.ts";
import type { DraftReport } from "../../utils/model/draft-report.ts";
import { createDraftFeed } from "./draft-feed.ts";

const draft = (name: string, more: Partial<DraftColumn> = {}) => ({ columnId: name, name, ...more }) as DraftColumn;
const answer = (sentence: string) => ({ onSave: { sentence } }) as DraftReport;

/** A feed with its answers and clock in the test's hands. */
function setUp() {
  const questions: { draft: DraftColumn; answer: (report: DraftReport | null) => void; fail: () => void }[] = [];
  const shown: (string | null)[] = [];
  const timers: (() => void)[] = [];
  const feed = createDraftFeed({
    ask: (_table, asked) =>
      new Promise((resolve, reject) => {
        questions.push({ draft: asked, answer: resolve, fail: () => reject(new Error("gone")) });
      }),
    show: (checked) => shown.push(checked === null ? null : checked.report.onSave.sentence),
    later: (run) => timers.push(run),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { feed, questions, shown, timers, settle };
}

it("asks at once for a column that was opened, and not again while nothing changes", async () => {
  const { feed, questions, shown, settle } = setUp();
  feed.see("t_a", draft("Email"));
  feed.see("t_a", draft("Email"));
  expect(questions).toHaveLength(1);
  questions[0]?.answer(answer("runs"));
  await settle();
  expect(shown).toEqual([null, "runs"]);
});

it("waits until the draft holds still, and keeps the old answer meanwhile", async () => {
  const { feed, questions, shown, timers, settle } = setUp();
  feed.see("t_a", draft("Email"));
  questions[0]?.answer(answer("runs on all"));
  await settle();
  feed.see("t_a", draft("Email", { isAutoRunOn: false }));
  feed.see("t_a", draft("Email", { isAutoRunOn: true }));
  for (const run of timers) run();
  expect(questions).toHaveLength(2);
  expect(questions[1]?.draft.isAutoRunOn).toBe(true);
  expect(shown).toEqual([null, "runs on all"]);
});

it("drops answers about a draft that has changed or a panel that has closed", async () => {
  const { feed, questions, shown, timers, settle } = setUp();
  feed.see("t_a", draft("Email"));
  feed.see("t_a", draft("Email", { isAutoRunOn: false }));
  timers[0]?.();
  questions[1]?.answer(answer("new"));
  await settle();
  questions[0]?.answer(answer("old"));
  await settle();
  expect(shown).toEqual([null, "new"]);
  feed.renew();
  feed.see("t_a", null);
  questions[2]?.answer(answer("late"));
  await settle();
  expect(shown).toEqual([null, "new", null]);
});

it("takes the old answer away at once when another column is opened", async () => {
  const { feed, questions, shown, settle } = setUp();
  feed.see("t_a", draft("Email"));
  questions[0]?.answer(answer("email"));
  await settle();
  feed.see("t_a", draft("Phone"));
  expect(shown).toEqual([null, "email", null]);
});

it("asks once more when a question fails, and then shows nothing", async () => {
  const { feed, questions, shown, settle } = setUp();
  feed.see("t_a", draft("Email"));
  questions[0]?.fail();
  await settle();
  questions[1]?.fail();
  await settle();
  expect(questions).toHaveLength(2);
  expect(shown).toEqual([null, null]);
});
