import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conditionParts, type Span } from "./condition-parts.ts";

const NAMES = new Map([
  ["f_a", "Email"],
  ["f_b", "E-posta adresi"],
]);
/** `⟦` and `⟧` around what is to blame, `<` and `>` around a column. */
function shown(text: string, culprits: Span[] = []): string {
  return conditionParts(text, NAMES, culprits)
    .map(({ isCulprit, pieces }) => {
      const inner = pieces.map((piece) => (piece.isColumn ? `<${piece.text}>` : piece.text)).join("");
      return isCulprit ? `⟦${inner}⟧` : inner;
    })
    .join("");
}

describe("the parts of a condition", () => {
  it.each([
    ["!{{f_a}} && {{f_b}}", [], "!<Email> && <E-posta adresi>"],
    ["{{f_gone}}", [], "<f_gone>"],
    ['{{f_a}} === true && "x"', [{ start: 0, end: 16 }], '⟦<Email> === true⟧ && "x"'],
    ["a & b", [{ start: 2, end: 3 }], "a ⟦&⟧ b"],
    // Two that touch are one.
    [
      "abcd",
      [
        { start: 0, end: 2 },
        { start: 2, end: 3 },
      ],
      "⟦abc⟧d",
    ],
    [
      "abcdef",
      [
        { start: 0, end: 4 },
        { start: 2, end: 5 },
      ],
      "⟦abcde⟧f",
    ],
    // A reference is never cut.
    ["{{f_a}}x", [{ start: 3, end: 5 }], "⟦<Email>⟧x"],
    ["{{f_a}} && (", [{ start: 12, end: 12 }], "<Email> && (⟦⟧"],
    ["", [], ""],
  ] as const)("of %s", (text, culprits, expected) => expect(shown(text, [...culprits])).toBe(expected));

  it("hold the whole text and nothing else, in its order", () => {
    const piece = fc.constantFrom("{{f_a}}", "{{f_x}}", " && ", "!", "日本", "{{", "}}", "(");
    const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(span, { maxLength: 3 }), (pieces, culprits) => {
        const text = pieces.join("");
        const written = conditionParts(text, new Map(), culprits)
          .flatMap((part) => part.pieces)
          .map((it) => (it.isColumn ? `{{${it.text}}}` : it.text));
        expect(written.join("")).toBe(text);
      }),
    );
  });
});
