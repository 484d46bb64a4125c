/** What to do about a batch that did not arrive. */
export type Failure = "retry" | "drop" | "stop";

export interface OutboxOptions<Item> {
  send: (batch: Item[]) => Promise<unknown>;
  judge: (failure: unknown) => Failure;
  /** Resolves after a moment, before the second try. */
  pause: () => Promise<void>;
  batchSize: number;
  /** At most this many items wait; newer ones are dropped. */
  maxWaiting: number;
}

export interface Outbox<Item> {
  /** Adds items. A full batch leaves at once. */
  add: (items: readonly Item[]) => void;
  /** Sends what waits. Resolves when nothing is left to send; never rejects. */
  flush: () => Promise<void>;
}

/**
 * Sends items in their order, in batches, one batch at a time. A batch that fails is tried once more when `judge` says so, then it
 * is dropped: the page shows the same things again soon enough. After `stop` nothing is sent or kept any more.
 */
export function createOutbox<Item>(options: OutboxOptions<Item>): Outbox<Item> {
  let waiting: Item[] = [];
  let isStopped = false;
  let sending: Promise<void> | null = null;

  async function deliver(batch: Item[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await options.send(batch);
        return;
      } catch (failure) {
        const verdict = options.judge(failure);
        isStopped ||= verdict === "stop";
        if (verdict !== "retry" || attempt === 2) return;
        await options.pause();
      }
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0 && !isStopped) await deliver(waiting.splice(0, options.batchSize));
    waiting = [];
    sending = null;
  }

  function flush(): Promise<void> {
    // Without anything to send, drain would end before its promise is noted here, and the note would stay.
    if (sending === null && waiting.length > 0) sending = drain();
    return sending ?? Promise.resolve();
  }

  return {
    add: (items) => {
      if (isStopped) return;
      waiting.push(...items.slice(0, options.maxWaiting - waiting.length));
      if (waiting.length >= options.batchSize) void flush();
    },
    flush,
  };
}
