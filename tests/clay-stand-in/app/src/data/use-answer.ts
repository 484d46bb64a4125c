import { useEffect, useState } from "react";
import { cancellable, settle } from "./use-table-data.ts";

/**
 * What a request answers; null until then, and when it fails.
 *
 * @param key what the request depends on: another key asks anew
 */
export function useAnswer<Answer>(ask: (signal: AbortSignal) => Promise<Answer>, key: string): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is a new function on each render, the key says what it asks
  useEffect(() => {
    const { signal, abort } = cancellable();
    setAnswer(null);
    settle(ask(signal), setAnswer);
    return abort;
  }, [key]);
  return answer;
}
