import type { ErrorCode } from "./codes.ts";
import { redact } from "./redact.ts";

/** One line of the log. An event that repeats raises `count` instead of pushing others out. */
export interface LogEntry {
  code: ErrorCode;
  /** The part of Fettle that noted it, e.g. `storage/tables`. */
  where: string;
  /** Redacted; never a value. */
  detail: string;
  count: number;
}

export const LOG_CAPACITY = 100;

// In memory only: it lives as long as its context, and no copy of it is ever kept or sent.
const entries: LogEntry[] = [];

/** Notes an event. `detail` says what kind of failure it was (see `describeFailure`) and passes the redaction again. */
export function note(code: ErrorCode, where: string, detail = ""): void {
  const line = { code, where, detail: redact(detail) };
  const same = entries.find(
    (entry) => entry.code === line.code && entry.where === line.where && entry.detail === line.detail,
  );
  if (same !== undefined) {
    same.count += 1;
    return;
  }
  entries.push({ ...line, count: 1 });
  if (entries.length > LOG_CAPACITY) entries.shift();
}

/** What was noted in this context, oldest first. */
export function noted(): readonly LogEntry[] {
  return entries.map((entry) => ({ ...entry }));
}

/** Empties the log. */
export function clearLog(): void {
  entries.length = 0;
}
