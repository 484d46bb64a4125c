import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOrder, costThrough, oddsOf, runThrough, type StepCharge, type StepOdds } from "./waterfall-order.ts";

type Step = StepOdds & StepCharge;

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
// A step whose misses cost more than its finds does not exist; and what one answers covers what it finds.
const step: fc.Arbitrary<Step> = fc
  .record({ ends: share(0, 0.8), usable: share(0.8, 1), find: share(0, 10), missShare: fc.constantFrom(0, 0.3, 1) })
  .map(({ ends, usable, find, missShare }) => ({ ends, usable, answers: 1, find, miss: find * missShare }));

function orders(count: number): number[][] {
  if (count === 0) return [[]];
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}
const inOrder = <Item>(items: readonly Item[], order: readonly number[]) => order.map((at) => items[at] as Item);
const coverage = (steps: readonly StepOdds[], findable: number) =>
  runThrough(steps, findable).reduce((sum, { hits }) => sum + hits, 0);

describe("the order of steps", () => {
  it("is as cheap as the cheapest of all orders", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), share(0.1, 1), (steps, findable) => {
        const costs = orders(steps.length).map((order) => costThrough(inOrder(steps, order), findable));
        expect(costThrough(inOrder(steps, bestOrder(steps)), findable)).toBeLessThanOrEqual(Math.min(...costs) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it("finds for the same rows in whatever order", () => {
    const shuffled = fc
      .array(step, { minLength: 1, maxLength: 6 })
      .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })));
    fc.assert(
      fc.property(shuffled, share(0, 1), ([steps, other], findable) => {
        expect(coverage(other, findable)).toBeCloseTo(coverage(steps, findable), 9);
      }),
    );
  });

  it("leaves steps alone that cost the same", () => {
    const same = { ends: 0.5, usable: 1, answers: 1, find: 1, miss: 0 };
    expect(bestOrder([same, { ...same, ends: 0.3 }, same])).toEqual([0, 1, 2]);
  });

  it("puts a step last that never finds anything and costs", () => {
    const none = { ends: 0, usable: 1, answers: 1, find: 1, miss: 1 };
    expect(bestOrder([none, { ...none, ends: 0.01, find: 90, miss: 90 }])).toEqual([1, 0]);
  });
});

describe("the odds of steps", () => {
  it("bring back what they were made from, however alike the misses are", () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        share(0.1, 1),
        share(0, 1),
        (steps, findable, alike) => {
          const seen = runThrough(steps, findable).map((runs, at) => ({ ...runs, usable: steps[at]?.usable ?? 1 }));
          const odds = oddsOf(seen, alike);
          runThrough(odds.steps, odds.findable).forEach((runs, at) => {
            expect(runs.hits).toBeCloseTo(seen[at]?.hits ?? 0, 9);
            expect(runs.reach).toBeCloseTo(seen[at]?.reach ?? 0, 9);
          });
        },
      ),
    );
  });

  it("give a step a higher rate in front than it shows behind others", () => {
    const behind = [0.5, 0.2].map((hits) => ({ hits, finds: hits, misses: 0.3, usable: 1 }));
    const { steps, findable } = oddsOf(behind, 0.5);
    const [, second] = steps as [StepOdds, StepOdds];
    // Behind, it found 0.2 of the 0.5 that were left.
    expect(runThrough([second], findable)[0]?.hits).toBeGreaterThan(0.4);
    expect(runThrough([second], findable)[0]?.hits).toBeLessThanOrEqual(findable);
  });
});
