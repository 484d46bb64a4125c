interface FreeStep {
  /** What it does, as the object of a sentence. */
  step: string;
  /** One of these must be in the name; it says what the column works on. */
  objects: string[];
  verbs: string[];
}

const TIDYING = [
  "normalize",
  "normalise",
  "normalized",
  "normalised",
  "clean",
  "cleaned",
  "cleanup",
  "format",
  "formatted",
];
const TAKING = ["extract", "parse", "split", "trim"];

/** Clay lists its normalising steps and formulas among the operations that take neither meter (pricing.md section 3). */
const FREE_STEPS: readonly FreeStep[] = [
  { step: "the step Normalize company name", objects: ["company"], verbs: TIDYING },
  {
    step: "the step Normalize URL, or a formula,",
    objects: ["url", "domain", "website"],
    verbs: [...TIDYING, ...TAKING],
  },
  { step: "the step Normalize phone number", objects: ["phone", "mobile"], verbs: TIDYING },
  {
    step: "the step Normalize names, or a formula,",
    objects: ["first", "last", "firstname", "lastname"],
    verbs: [...TIDYING, ...TAKING, "get"],
  },
  {
    step: "a formula",
    objects: ["date", "uppercase", "lowercase", "capitalize", "whitespace"],
    verbs: TIDYING,
  },
];

// Words that may stand beside them and change nothing. "Get domain from company name" is a search, so `company` is not among them.
const BESIDE = ["name", "names", "number", "numbers", "and", "the", "a", "from", "email", "ai", "with", "use"];

/**
 * The free step that does what an AI column does by its name, or null. Strict on purpose: every word of the name must be known, so
 * that "Clean up job title for outreach" or "Get company domain" is left alone.
 */
export function freeStepFor(name: string): string | null {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !/^\d$/.test(word));
  // "Extract email from website" works on a website to get something else.
  const from = words.indexOf("from");
  const wanted = from === -1 ? words : words.slice(0, from);
  const found = FREE_STEPS.find(({ objects, verbs }) => {
    const isKnown = (word: string) => objects.includes(word) || verbs.includes(word) || BESIDE.includes(word);
    return (
      words.some((word) => verbs.includes(word)) &&
      wanted.some((word) => objects.includes(word)) &&
      words.every(isKnown)
    );
  });
  return found?.step ?? null;
}
