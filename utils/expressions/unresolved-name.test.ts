// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are part of the formulas.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import { known } from "./interpreter/value.ts";
import { holdsReference, parseExpression } from "./parse.ts";
import { analyseRunCondition } from "./run-condition.ts";
import { nodesOf, spanOf } from "./tree.ts";
import { namedReferences, unresolvedName } from "./unresolved-name.ts";

describe("a reference by name that no id stands for", () => {
  it("is found", () => {
    expect(unresolvedName("{{f_a}} && !{{@Work\nemail}}?.x || {{@Other}}")).toBe("Work\nemail");
  });

  it.each(["", "{{f_a}}", "{{@open", "{@Name}}", "{{Name}}"])("is not in %j", (text) => {
    expect(unresolvedName(text)).toBeNull();
  });

  it("breaks a run condition, with the reason", () => {
    expect(analyseRunCondition("{{f_a}} && !{{@Work email}}", new Set(["f_a"]))).toEqual({
      state: "broken",
      text: "{{f_a}} && !{{@Work email}}",
      references: ["f_a"],
      missing: [],
      guards: [],
      traps: [],
      problem: 'it reads a column named "Work email", and this table has no such column or several',
    });
  });
});

describe("references by name in an expression", () => {
  const namesIn = (text: string) => namedReferences(text).map(({ name }) => name);

  it.each([
    ["!{{@Work email}}?.x", ["Work email"]],
    ["{{@He said \"hi\"}} && {{@Tom's / Ann's}}", ['He said "hi"', "Tom's / Ann's"]],
    ["{{@a {b}}}", ["a {b}"]],
    ["{{@{b} a}} || {{@名前 ✓}}", ["{b} a", "名前 ✓"]],
    ["{{@a } b}}", ["a } b"]],
    // No pair: the first end counts.
    ["{{@a { b}} + {{@c}}", ["a { b", "c"]],
    ["{{@a { b}}", ["a { b"]],
    ["{{@a", []],
  ])("are found in %s", (text, expected) => expect(namesIn(text)).toEqual(expected));

  it.each([
    "{{@Work email}} && {{f_a}}",
    '{{@He said "hi"}}?.x === "y"',
    "`${{{@a/b}}} and {{@c}}`",
    '"text {{@a \\" b}}" + {{f_a}}',
    "{{@A}}{{@B}} ? 1 : 2",
  ])("do not hinder reading or evaluating %s", (text) => {
    const isOne = text !== "{{@A}}{{@B}} ? 1 : 2";
    const parsed = parseExpression(text);
    expect(parsed.ok).toBe(isOne);
    if (parsed.ok) expect(evaluate(parsed.tree, () => known("x"))).toMatchObject({ value: { isKnown: false } });
  });

  it("leave every offset where it was, whatever the name", () => {
    const name = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom('a "b"', "a {b}", "`", "\n", "//", "${x}"));
    const clear = name.filter((text) => namesIn(`{{@${text}}}`)[0] === text && !text.includes("{{"));
    fc.assert(
      fc.property(clear, (column) => {
        const text = `{{@${column}}}?.path && {{f_a}}`;
        const parsed = parseExpression(text);
        if (!parsed.ok) throw new Error(`does not parse: ${text}`);
        const parts = nodesOf(parsed.tree).map((node) => spanOf(text, node));
        expect(parts.map(({ start, end }) => text.slice(start, end))).toContain(`{{@${column}}}`);
        expect(parts.map(({ start, end }) => text.slice(start, end))).toContain("{{f_a}}");
      }),
    );
  });

  it("in a text make the text unknown", () => {
    const parsed = parseExpression("'dear {{@Name}}'");
    if (!parsed.ok) throw new Error("does not parse");
    const [literal] = nodesOf(parsed.tree);
    expect(literal?.type === "Literal" && holdsReference(String(literal.value))).toBe(true);
  });
});
