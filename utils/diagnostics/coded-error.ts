import { CODES, type ErrorCode } from "./codes.ts";

/** A failure with a code. Its message is the sentence for the user; it never carries the value that caused it. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly isRetryable: boolean;

  constructor(code: ErrorCode) {
    super(CODES[code].sentence);
    this.name = "CodedError";
    this.code = code;
    this.isRetryable = CODES[code].isRetryable;
  }
}

/** The code of a failure: its own when it has one, else `fallback`. The failure's text is not looked at. */
export function codeOf(failure: unknown, fallback: ErrorCode): ErrorCode {
  return failure instanceof CodedError ? failure.code : fallback;
}
