import fc from "fast-check";

const word = fc.constantFrom(
  "",
  "Yes",
  "no",
  "vp sales",
  "Acme",
  "no contact found in hs",
  "tier 1",
  "12",
  "0",
  "7.5",
  "a,b , c",
  "ada@acme.com",
  "2026-01-15",
  "2025-11-30T08:15:00Z",
  "https://www.acme.com/about?ref=mail",
  '{"score": 7, "tags": ["a"]}',
);
const number = fc.constantFrom(0, 1, 2, 7, 51, -3, 0.1);
const job = fc.record(
  { title: word, company: word, isCurrent: fc.boolean(), years: number },
  { requiredKeys: ["title"] },
);
const enrichment = fc.record(
  {
    email: fc.option(word),
    name: word,
    Tier: word,
    isPrimary: word,
    atLeast50: word,
    employee_count: fc.oneof(word, number),
    total: number,
    size: fc.oneof(number, fc.record({ min: number, max: number })),
    profile: fc.record({ score: fc.oneof(number, word) }),
    jobs: fc.array(job, { maxLength: 3 }),
    records: fc.array(fc.constant({ id: "r" }), { maxLength: 2 }),
    domain: fc.constantFrom("www.acme.com/about", "acme.com", ""),
    "first name": word,
    foo: fc.option(fc.record({ bar: fc.option(fc.record({ baz: word })) })),
  },
  { requiredKeys: [] },
);

/** What a cell may hold: nothing, a text, a number, a checkbox, a list, or what an enrichment gave. */
export const anyCell: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(undefined, null, ""),
  word,
  number,
  fc.boolean(),
  fc.array(fc.oneof(word, number), { maxLength: 3 }),
  enrichment,
);

export const anyRow = fc.record({ f_a: anyCell, f_b: anyCell, f_c: anyCell });
