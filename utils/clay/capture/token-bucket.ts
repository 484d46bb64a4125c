/**
 * Limits how many messages the page's world may send. The app makes a few captured requests a second at most; a page that floods
 * the port only loses its own messages. `now` is a monotonic time in milliseconds, given by the caller.
 */
export interface TokenBucket {
  /** Takes one token; false when none is left. */
  take: (now: number) => boolean;
}

/** A full bucket of `capacity` tokens, refilled at `perSecond`. */
export function createTokenBucket(capacity: number, perSecond: number): TokenBucket {
  let tokens = capacity;
  let last: number | null = null;
  return {
    take: (now) => {
      const seconds = last === null ? 0 : Math.max(0, now - last) / 1_000;
      last = now;
      tokens = Math.min(capacity, tokens + seconds * perSecond);
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
