// Clay's ids are a short prefix and at least a dozen letters and digits (clay-dom.md section 1); `r_` is a row.
const PREFIXED_ID = /\b([a-z]{1,4})_[A-Za-z0-9]{6,}\b/g;
const ADDRESS_PATH = /\b(https?|chrome-extension|moz-extension):\/\/[^\s)]*\/([^\s/)?#]*)[^\s):]*/g;
const E_MAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/g;
const LONG_NUMBER = /\b\d{5,}\b/g;

/** Takes out of a text what names somebody's workspace, table, row or person: ids, address paths, e-mails, long numbers. */
export function redact(text: string): string {
  return text
    .replace(E_MAIL, "(e-mail)")
    .replace(ADDRESS_PATH, "$2")
    .replace(PREFIXED_ID, "$1_(id)")
    .replace(LONG_NUMBER, "(number)");
}

/**
 * The kind of a failure and where it happened, without its message: that may quote a value.
 * At most three places, redacted. Anything that is not an Error gives its type alone.
 */
export function describeFailure(failure: unknown): string {
  if (!(failure instanceof Error)) return typeof failure;
  const places = (failure.stack ?? "").replace(failure.message, "").split("\n").filter(isPlace).slice(0, 3);
  return redact([failure.name, ...places.map((place) => place.trim())].join(" "));
}

// "    at name (file:1:2)" in Chromium, "name@file:1:2" in Firefox.
function isPlace(line: string): boolean {
  return /^\s+at .+:\d+:\d+\)?$|^[^\s]*@.+:\d+:\d+$/.test(line);
}
