interface CodeEntry {
  /** What the user may read: what happened and what to do. Never holds an id, an address or a value. */
  sentence: string;
  /** True when the same request may work a moment later without the user doing anything. */
  isRetryable: boolean;
}

/** Every failure that can reach a surface or the log. A code is never reused for another meaning. */
export const CODES = {
  "message-sender-refused": {
    sentence: "Fettle refused a request that came from a place that may not ask for it.",
    isRetryable: false,
  },
  "message-request-malformed": {
    sentence: "One part of Fettle did not understand another. Reload this tab.",
    isRetryable: false,
  },
  "message-reply-malformed": {
    sentence: "One part of Fettle did not understand another. Reload this tab.",
    isRetryable: false,
  },
  "message-no-reply-in-time": {
    sentence: "Fettle's background part did not answer in time. Try again in a moment.",
    isRetryable: true,
  },
  "message-nobody-answered": {
    sentence: "Fettle's background part is not running. Try again in a moment.",
    isRetryable: true,
  },
  "extension-replaced": {
    sentence: "Fettle was updated or switched off. Reload this tab to see it again.",
    isRetryable: false,
  },
  "handler-failed": {
    sentence: "Fettle could not finish this request. Clay itself is not affected.",
    isRetryable: true,
  },
  "table-not-in-tab": {
    sentence: "Fettle shows only the table that is open in this tab.",
    isRetryable: false,
  },
  "analysis-failed": {
    sentence: "Fettle could not analyse this table, so nothing is said about its cost.",
    isRetryable: false,
  },
  "note-looks-like-key": {
    sentence:
      "This looks like a key, so it was not kept. Keys belong in Clay's connections; write the note without it.",
    isRetryable: false,
  },
  "panel-not-opened": {
    sentence: "The browser did not open the side panel. Open Fettle from the toolbar instead.",
    isRetryable: false,
  },
  "database-blocked": {
    sentence: "An older copy of Fettle still holds its records. Close other Clay tabs or try again in a moment.",
    isRetryable: true,
  },
  "database-newer": {
    sentence: "These records were written by a newer version of Fettle. Update Fettle to read them.",
    isRetryable: false,
  },
  "database-unavailable": {
    sentence: "The browser did not let Fettle open its records, so it cannot remember what it has seen.",
    isRetryable: true,
  },
  "database-full": {
    sentence:
      "The browser has no room left for Fettle's records, so what Clay shows now is not kept. Free some disk space, or delete what Fettle has kept.",
    isRetryable: false,
  },
  "record-dropped": {
    sentence: "A record of another form was thrown away. Reload the tab and Fettle reads it again from the page.",
    isRetryable: false,
  },
} as const satisfies Record<string, CodeEntry>;

export type ErrorCode = keyof typeof CODES;

/** True for a text that is one of our codes: used on what another context sent back. */
export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && Object.hasOwn(CODES, text);
}
