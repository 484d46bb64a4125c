import type { ColumnFacts } from "../model/facts.ts";

interface DataKind {
  kind: string;
  /** Clay data type that can hold nothing else; null when the type says too little (`text`, `url`). */
  dataType: string | null;
  /** Each group needs one of its words in the name. */
  needs: string[][];
  /** Words that may stand beside them without changing what the column holds. */
  allows: string[];
}

const OWNERS = [
  "person",
  "contact",
  "prospect",
  "lead",
  "csv",
  "crm",
  "hubspot",
  "salesforce",
  "existing",
  "known",
  "original",
  "primary",
  "input",
  "final",
  "new",
  "old",
];

/**
 * Column names that say what a column holds. Strict on purpose: every word of the name must be known, so that "Email status"
 * or "Email sent?" is not taken for an address.
 */
const DATA_KINDS: DataKind[] = [
  {
    kind: "work email",
    dataType: "email",
    needs: [["email", "emails"]],
    allows: ["work", "business", "professional", "corporate", "address", ...OWNERS],
  },
  {
    kind: "personal email",
    dataType: null,
    needs: [
      ["email", "emails"],
      ["personal", "private"],
    ],
    allows: ["address", ...OWNERS],
  },
  {
    kind: "mobile phone",
    dataType: null,
    needs: [["phone", "mobile", "cell", "telephone"]],
    allows: ["phone", "mobile", "number", "direct", ...OWNERS],
  },
  {
    kind: "company domain",
    dataType: null,
    needs: [["domain", "website"]],
    allows: ["domain", "company", "account", "url", "name", "website", ...OWNERS],
  },
  {
    kind: "linkedin url",
    dataType: null,
    needs: [
      ["linkedin", "li"],
      ["url", "profile", "link"],
    ],
    allows: ["url", "profile", "link", ...OWNERS],
  },
];

// What people put in front of a column that goes and gets something.
const FILLER = ["find", "get", "lookup", "search", "enrich", "the", "a", "ai", "claygent", "with", "and", "verify"];

// "Owner email" is an address, but not the row's own.
const SOMEBODY_ELSE = [
  "owner",
  "sender",
  "rep",
  "sdr",
  "ae",
  "manager",
  "from",
  "my",
  "our",
  "personal",
  "private",
  "support",
];

/**
 * The kind of data a column holds, and how that is known: by what its action produces, by its data type, or by its name
 * alone. Null when nothing says it. An AI column called "Email" may as well write one, so AI needs a verb: "Find email".
 */
export function dataKindOf(facts: ColumnFacts): { kind: string; by: "action" | "type" | "name" } | null {
  if (facts.produces !== null) return isReplaceable(facts.produces) ? { kind: facts.produces, by: "action" } : null;
  const { name, dataType } = facts.column;
  const readings = [name, withSpaces(name)].map(wordsOf);
  const hasWordOf = (list: string[]) => readings.some((words) => words.some((word) => list.includes(word)));
  if (facts.kind === "ai" && !hasWordOf(FILLER)) return null;
  if (facts.kind !== "value" && facts.kind !== "formula" && facts.kind !== "ai") return null;
  const named = DATA_KINDS.find((kind) => readings.some((words) => isNamedAs(words, kind)));
  const typed = DATA_KINDS.find((kind) => kind.dataType !== null && kind.dataType === dataType);
  if (named !== undefined) return { kind: named.kind, by: typed === named ? "type" : "name" };
  return typed === undefined || hasWordOf(SOMEBODY_ELSE) ? null : { kind: typed.kind, by: "type" };
}

// Of these one value is as good as another. Two company profiles or two scraped pages are not the same answer twice.
function isReplaceable(produced: string): boolean {
  return DATA_KINDS.some(({ kind }) => kind === produced);
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/['\u2019]s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ")
    .replace(/\be mail/g, "email")
    .split(" ");
}

// `linkedinUrl` is three words; "HubSpot" is one, which is why a name is read both ways.
function withSpaces(name: string): string {
  return name.replace(/linked\s?in/gi, "Linkedin ").replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\p{N})/gu, "$& ");
}

function isNamedAs(words: string[], { needs, allows }: DataKind): boolean {
  const telling = words.filter((word) => !FILLER.includes(word) && !/^\d$/.test(word));
  const isKnown = (word: string) => allows.includes(word) || needs.some((group) => group.includes(word));
  return telling.every(isKnown) && needs.every((group) => group.some((word) => telling.includes(word)));
}
