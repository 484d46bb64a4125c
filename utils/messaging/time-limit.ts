import { CodedError } from "../diagnostics/coded-error.ts";

/** Waits for `work` at most `milliseconds`; then rejects with `message-no-reply-in-time`. The work itself goes on. */
export async function withTimeLimit<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CodedError("message-no-reply-in-time")), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
