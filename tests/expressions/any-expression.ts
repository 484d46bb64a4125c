import fc from "fast-check";

const KEYS = ["email", "name", "jobs", "Tier", "length", "size", "min", "foo", "bar", "0"];
const TEXT_CALLS = [
  "toLowerCase()",
  "trim()",
  "includes('a')",
  "split(',')",
  "slice(1)",
  "startsWith('A')",
  "length",
  "indexOf('a')",
];
const LIST_CALLS = [
  "map(x => x)",
  "filter(Boolean)",
  "join('-')",
  "some(x => x)",
  "includes('Acme')",
  "length",
  "slice(0, 1)",
  "[0]",
];

/** Expressions of the kinds that run conditions are made of, nested a few levels. */
export const anyExpression: fc.Arbitrary<string> = fc.letrec<{ node: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom("{{f_a}}", "{{f_b}}", "{{f_c}}"),
    fc.constantFrom("''", "'Yes'", "0", "1", "true", "false", "null", "undefined", "[]", "({})", "/a/i"),
  ),
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc
      .tuple(tie("node"), fc.constantFrom("&&", "||", "==", "===", "!=", "!==", "<", ">=", "+", "-", "%"), tie("node"))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc.tuple(tie("node"), tie("node")).map(([left, right]) => `((${left}) ?? (${right}))`),
    tie("node").map((inner) => `!${inner}`),
    tie("node").map((inner) => `(+${inner})`),
    tie("node").map((inner) => `typeof ${inner}`),
    tie("node").map((inner) => `String(${inner})`),
    fc.tuple(tie("node"), tie("node"), tie("node")).map(([test, first, second]) => `(${test} ? ${first} : ${second})`),
    fc.tuple(tie("node"), fc.constantFrom(...KEYS)).map(([inner, key]) => `(${inner})?.[${JSON.stringify(key)}]`),
    fc.tuple(tie("node"), fc.constantFrom(...KEYS.slice(0, -1))).map(([inner, key]) => `(${inner}).${key}`),
    fc.tuple(tie("node"), fc.constantFrom(...TEXT_CALLS)).map(([inner, call]) => `(${inner})?.${call}`),
    fc.tuple(tie("node"), fc.constantFrom(...LIST_CALLS)).map(([inner, call]) => `(${inner})?.${call}`),
    fc.array(tie("node"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  ),
})).node;
