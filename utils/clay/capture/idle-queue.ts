export interface IdleQueueOptions<Item> {
  /** Runs a function once, at an idle moment. */
  schedule: (run: () => void) => void;
  work: (item: Item) => void;
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

/** Works through items in their order, one in each idle moment, because decoding a large table takes a task of its own. */
export function createIdleQueue<Item>(options: IdleQueueOptions<Item>): IdleQueue<Item> {
  const waiting: Item[] = [];
  let size = 0;
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    options.schedule(runNext);
  }

  function runNext(): void {
    isScheduled = false;
    const item = waiting.shift();
    if (item === undefined) return;
    size -= options.sizeOf(item);
    if (waiting.length > 0) schedule();
    options.work(item);
    if (waiting.length === 0) options.onEmpty();
  }

  return {
    add: (item) => {
      if (size + options.sizeOf(item) > options.maxSize) return false;
      size += options.sizeOf(item);
      waiting.push(item);
      schedule();
      return true;
    },
  };
}
