/** Tells whether the idle moment has time for another step. */
export type HasTime = () => boolean;

export interface IdleQueueOptions<Item> {
  /** Runs a function once, at an idle moment. */
  schedule: (run: (hasTime: HasTime) => void) => void;
  /** Begins the work on an item. Each step must be short: the page waits for it. */
  work: (item: Item) => Iterator<unknown, unknown>;
  /** Called when nothing is left. */
  onEmpty: () => void;
  /** What an item counts against the limit. */
  sizeOf: (item: Item) => number;
  /** Items beyond this total size are dropped; the ones already waiting stay. */
  maxSize: number;
}

export interface IdleQueue<Item> {
  /** False when the item was dropped because too much is waiting. */
  add: (item: Item) => boolean;
}

/**
 * Works through items in their order, one in each idle moment and of that one as many steps as the moment has time for. An item
 * that is not finished then goes behind the others, so that an open table never waits for a catalogue of 25 MB.
 */
export function createIdleQueue<Item>(options: IdleQueueOptions<Item>): IdleQueue<Item> {
  const waiting: { item: Item; steps: Iterator<unknown, unknown> | null }[] = [];
  let size = 0;
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    options.schedule(runNext);
  }

  function runNext(hasTime: HasTime): void {
    isScheduled = false;
    const next = waiting.shift();
    if (next === undefined) return;
    let isFinished = true;
    try {
      next.steps ??= options.work(next.item);
      do {
        isFinished = true;
        isFinished = next.steps.next().done === true;
      } while (!isFinished && hasTime());
    } finally {
      // Work that throws is finished: the others must go on.
      if (isFinished) size -= options.sizeOf(next.item);
      else waiting.push(next);
      if (waiting.length > 0) schedule();
    }
    if (waiting.length === 0) options.onEmpty();
  }

  return {
    add: (item) => {
      if (size + options.sizeOf(item) > options.maxSize) return false;
      size += options.sizeOf(item);
      waiting.push({ item, steps: null });
      schedule();
      return true;
    },
  };
}
