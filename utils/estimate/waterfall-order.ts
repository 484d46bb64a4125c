/**
 * One step of a waterfall in one reading of what is uncertain. Rows that no step can find are in nobody's reach; of the others, each step
 * finds its share of those that are left, whatever the steps before it were. So the coverage is the same in every order, and a step that
 * comes later finds less, because the rows that are left are the harder ones (docs/estimates.md).
 */
export interface StepOdds {
  /** Of the rows that can be found and that reach it, the share that ends here. */
  ends: number;
  /** Of what it finds, the share that ends the waterfall; a validation may refuse the rest. Above 0. */
  usable: number;
  /** Of the rows that reach it, the share on which it runs and does not fail. */
  answers: number;
}

/** What a step does, as shares of the rows that enter the waterfall. */
export interface StepRuns {
  reach: number;
  finds: number;
  misses: number;
  /** Finds that end the waterfall. */
  hits: number;
}

/**
 * Sends rows through steps in an order.
 *
 * @param findable share of the rows that any step could find
 */
export function runThrough(steps: readonly StepOdds[], findable: number): StepRuns[] {
  let [reach, left] = [1, findable];
  return steps.map(({ ends, usable, answers }) => {
    const hits = ends * left;
    const finds = hits / usable;
    const runs = { reach, hits, finds, misses: Math.max(0, answers * reach - finds) };
    reach -= hits;
    left -= hits;
    return runs;
  });
}

/**
 * The odds of steps that did so much in the order in which they stand.
 *
 * @param alike where the rows that can be found lie between those that were found (0) and all of them (1)
 */
export function oddsOf(
  steps: readonly (Omit<StepRuns, "reach"> & { usable: number })[],
  alike: number,
): { steps: StepOdds[]; findable: number } {
  let reach = 1;
  // What is counted step by step may come to a little more than all rows.
  const hits = steps.map((step) => {
    const own = Math.min(step.hits, reach);
    reach -= own;
    return own;
  });
  const findable = 1 - reach * (1 - alike);
  let [rest, left] = [1, findable];
  const odds = steps.map(({ finds, misses, usable }, at) => {
    const own = hits[at] ?? 0;
    const step = {
      ends: left <= 0 ? 0 : Math.min(1, own / left),
      usable,
      answers: rest <= 0 ? 0 : Math.min(1, (finds + misses) / rest),
    };
    rest -= own;
    left -= own;
    return step;
  });
  return { steps: odds, findable };
}

/** What steps cost: each time that they find something, and each time that they do not. */
export interface StepCharge {
  find: number;
  miss: number;
}

/** What rows that go through the steps in this order cost, each on average. */
export function costThrough(steps: readonly (StepOdds & StepCharge)[], findable: number): number {
  return runThrough(steps, findable).reduce((sum, { finds, misses }, at) => {
    const { find = 0, miss = 0 } = steps[at] ?? {};
    return sum + finds * find + misses * miss;
  }, 0);
}

/**
 * The places of the steps in the order that costs least; steps that are alike stay as they stand. Of two neighbours, the one goes first of
 * which cost per run ÷ hit rate is less: exchanging them changes the cost of nobody else, so that an order without such a pair is the best
 * (Smith, Various optimizers for single-stage production, 1956; here with what a miss costs beside what a find costs).
 */
export function bestOrder(steps: readonly (StepOdds & StepCharge)[]): number[] {
  const worth = steps.map(costPerHit);
  return steps.map((_, at) => at).sort((a, b) => compare(worth[a] ?? 0, worth[b] ?? 0) || a - b);
}

// Per row that could be found: a run costs what a miss does, and a find the difference besides.
function costPerHit({ ends, usable, answers, find, miss }: StepOdds & StepCharge): number {
  return (ends <= 0 ? Number.POSITIVE_INFINITY : (answers * miss) / ends) + (find - miss) / usable;
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
