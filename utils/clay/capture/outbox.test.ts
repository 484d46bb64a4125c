import { expect, it } from "vitest";
import { createOutbox, type Failure } from "./outbox.ts";

/** An outbox whose sends fail with the given verdicts, in their order, and then succeed. */
function start(verdicts: Failure[] = [], maxWaiting = 100) {
  const sent: number[][] = [];
  let pauses = 0;
  const outbox = createOutbox<number>({
    send: async (batch) => {
      sent.push([...batch]);
      const verdict = verdicts.shift();
      if (verdict !== undefined) throw verdict;
    },
    judge: (failure) => failure as Failure,
    pause: async () => {
      pauses += 1;
    },
    batchSize: 3,
    maxWaiting,
  });
  return { outbox, sent, pauses: () => pauses };
}

it("sends everything in order, in batches of the given size", async () => {
  const { outbox, sent } = start();
  outbox.add([1, 2]);
  expect(sent).toEqual([]);
  outbox.add([3, 4, 5, 6, 7]);
  await outbox.flush();
  expect(sent).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

it("sends what was added while it was sending, after it", async () => {
  const { outbox, sent } = start();
  outbox.add([1, 2, 3]);
  outbox.add([4]);
  await outbox.flush();
  outbox.add([5]);
  await outbox.flush();
  expect(sent).toEqual([[1, 2, 3], [4], [5]]);
});

it("sends what comes after it had nothing to send", async () => {
  const { outbox, sent } = start();
  await outbox.flush();
  outbox.add([1]);
  await outbox.flush();
  expect(sent).toEqual([[1]]);
});

it("tries a batch twice and then goes on with the next", async () => {
  const { outbox, sent, pauses } = start(["retry", "retry"]);
  outbox.add([1, 2, 3, 4]);
  await outbox.flush();
  expect(sent).toEqual([[1, 2, 3], [1, 2, 3], [4]]);
  expect(pauses()).toBe(1);
});

it("drops a batch that another try would not help", async () => {
  const { outbox, sent } = start(["drop"]);
  outbox.add([1, 2, 3, 4]);
  await outbox.flush();
  expect(sent).toEqual([[1, 2, 3], [4]]);
});

it("falls silent for good when told to stop", async () => {
  const { outbox, sent } = start(["stop"]);
  outbox.add([1, 2, 3, 4]);
  await outbox.flush();
  outbox.add([5, 6, 7]);
  await outbox.flush();
  expect(sent).toEqual([[1, 2, 3]]);
});

it("holds only so many items", async () => {
  const { outbox, sent } = start([], 2);
  outbox.add([1]);
  outbox.add([2, 3, 4]);
  await outbox.flush();
  expect(sent).toEqual([[1, 2]]);
});
