/** Stands for whatever a text takes from a row or computes: no secret can be read across it. */
const COMPUTED = "\u0000";
const LITERAL = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|`((?:[^`\\]|\\[\s\S])*)`|[^"'`]+/g;

/**
 * What is fixed in an input's expression, which is text in quotes, joined by `+` with references and calls (clay-api.md section
 * 3.6). An expression without quotes, references and calls is taken as the text itself.
 */
export function fixedText(expression: string): string {
  if (!/["'`({]/.test(expression)) return expression.trim();
  const parts = [...expression.matchAll(LITERAL)].map(([whole, double, single, template]) => {
    const quoted = double ?? single ?? template;
    if (quoted === undefined) return /^[\s+]*$/.test(whole) ? "" : COMPUTED;
    return quoted.replace(/\\n/g, "\n").replace(/\\([\s\S])/g, "$1");
  });
  return parts.join("").replace(/\$?\{\{?[^{}"]*\}?\}/g, (found) => (/[":]/.test(found) ? found : COMPUTED));
}

// Words of a name, split where letters change their case, that say that its value is a key. `key` alone says too little.
const SECRET_NAME =
  /\b(?:authorization|api ?key|token|secret|password|passwd|pwd|access ?key|private ?key|subscription ?key|auth ?key|bearer|credentials?)$/;
const HARMLESS_NAME = /\b(?:page|next|cursor|continuation|sync|max|min|count|csrf|xsrf|public)\b/;

/** Whether a header, a parameter or a JSON key has the name of a secret: `Authorization`, `X-Api-Key`, `accessToken`, … */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
  return SECRET_NAME.test(words) && !HARMLESS_NAME.test(words);
}

const SCHEME = /^(?:bearer|basic|token|api-?key|key)\s+/i;
const PLACEHOLDER =
  /^(?:(?:your|my|the|an?|insert|enter|add|put|paste|replace|example|sample|dummy|test|fake|some|change)(?![a-z0-9])|your|changeme|placeholder|example|redacted|undefined|insert|api[-_ ]?key$|(?:access|auth|api|bearer)[-_ ]?token$)|[<>[\]{}…]|^(.)\1*$|\.{3}|x{4}|\*{3}|(?:here|placeholder|redacted)$/i;

/** Whether a value could be a secret, where its name says so: eight characters or more, no reference, no placeholder. */
export function isSecretValue(text: string): boolean {
  const value = text.trim().replace(SCHEME, "");
  if (value.length < 8 || value.includes(COMPUTED) || /\s/.test(value)) return false;
  return !PLACEHOLDER.test(value) && !isPlainValue(value);
}

// What people write in such places besides: types of content, addresses, dates, plain words of one case.
function isPlainValue(value: string): boolean {
  return /^(?:application|text|multipart|image|audio|video)\/|^https?:|^\d{4}-\d\d-\d\d|^[a-z]{1,15}$/i.test(value);
}

// Keys whose makers gave them a form of their own, and a bearer's token, wherever they stand.
const KNOWN_FORM =
  /(?:^|[^A-Za-z0-9])(?:sk-[\w-]{20,}|sk_live_\w{16,}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|xox[abeprs]-[\w-]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{30,}|pat-[a-z0-9]{2,3}-[\w-]{30,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/;
const BEARER = /\bbearer\s+([^\s"'\\,;]+)/i;

/** Whether a text holds a secret that can be told by its form alone. */
export function holdsKnownSecret(text: string): boolean {
  const bearer = BEARER.exec(text)?.[1];
  return KNOWN_FORM.test(text) || (bearer !== undefined && isSecretValue(bearer));
}

// `name=value` in an address or a form, and `"name": "value"` in JSON.
const PARAMETER = /(?:^|[?&#\s])([\w.[\]-]{1,80})=([^&#\s]*)/g;
const JSON_MEMBER = /["']([\w.-]{1,80})["']\s*:\s*["']([^"']*)["']/g;
const USER_INFO = /^\w+:\/\/[^/?#\s]*:([^/?#\s@]{8,})@/;

/** Whether a text holds a secret, by its form or by the name that stands before it. */
export function isSecretInText(text: string): boolean {
  if (holdsKnownSecret(text)) return true;
  const user = USER_INFO.exec(text)?.[1];
  if (user !== undefined && isSecretValue(user)) return true;
  const members = [...text.matchAll(PARAMETER), ...text.matchAll(JSON_MEMBER)];
  return members.some(([, name = "", value = ""]) => isSecretName(name) && isSecretValue(value));
}

// What may stand in a note and is no key, however it looks: addresses, and Clay's own ids (clay-dom.md section 1).
const HARMLESS = /https?:\/\/[^\s?#]*|\b(?:t|f|wb|gv|aa|r|wf)_[A-Za-z0-9]+/g;
const LABELLED = /([A-Za-z][\w -]{0,40})[:=]\s*(\S+)/g;
const UUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/i;
const LONG_RUN = /[A-Za-z0-9]{16,}/g;
/** Words and numbers are runs of one kind of character; where such runs are on average this short, chance wrote them. */
const LONGEST_OF_CHANCE = 3.5;

/**
 * Whether what somebody is about to note looks like a key: a secret by name or form, or a long run in which letters and digits
 * change as chance has it. A judgement that rather refuses too much, since Fettle keeps no key.
 */
export function looksLikeKey(text: string): boolean {
  const note = text.replace(HARMLESS, " ");
  if (isSecretInText(note) || UUID.test(note)) return true;
  if ([...note.matchAll(LABELLED)].some(([, name = "", value = ""]) => isSecretName(name) && isSecretValue(value))) {
    return true;
  }
  return [...note.matchAll(LONG_RUN)].some(([run]) => {
    const pieces = run.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
    return /\d/.test(run) && /[A-Za-z]/.test(run) && run.length / pieces.length <= LONGEST_OF_CHANCE;
  });
}
