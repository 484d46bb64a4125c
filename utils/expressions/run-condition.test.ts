import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseRunCondition } from "./run-condition.ts";

const COLUMNS = new Set(["f_a", "f_b", "f_c"]);
const state = (text: string | null) => analyseRunCondition(text, COLUMNS).state;

describe("analyseRunCondition", () => {
  it.each([null, "", "  "])("calls %j no condition", (text) => expect(state(text)).toBe("none"));

  it.each([
    "true",
    "1 == 1",
    '"yes"',
    "{{f_a}} || true",
    "{{f_a}} || !{{f_a}}",
    '"x" + {{f_a}}',
    "!!{{f_a}} || !{{f_a}}?.email",
  ])("calls %j always true", (text) => expect(state(text)).toBe("constant-true"));

  it.each([
    "false",
    "1 > 2",
    '""',
    "{{f_a}} && false",
    "!{{f_a}} && {{f_a}}",
    "null",
    "{{f_a}} && !{{f_a}} && {{f_b}}",
  ])("calls %j never true", (text) => expect(state(text)).toBe("constant-false"));

  it.each([
    "{{f_a}}",
    "!{{f_a}}?.email",
    '{{f_a}} == "Yes" && {{f_b}} > 0',
    '["tier 1","tier 2"].includes(({{f_a}}||"").toLowerCase())',
    '(!{{f_a}} ? "" : {{f_a}}?.total) === 0',
    "+{{f_a}} >= (+{{f_b}}?.size?.min || 0) && +{{f_a}} <= (+{{f_b}}?.size?.max || 0)",
    '{{f_a}} && !!{{f_b}} && {{f_b}}?.toLowerCase() !== "no vmid"',
    "!{{f_a}} || Clay?.getCellStatus?.({{f_a}})?.toLowerCase()?.includes('error')",
    '{{f_a}} ? "a" : ""',
    "!([ {{f_a}}?.email, {{f_b}}?.email?.[0]?.email ]).filter(e => !!e).find(e => e === {{f_c}}?.email)",
    "/^a+$/.test({{f_a}})",
    "!{{f_created_at}}",
    "{{f_a}} || {{f_a}}?.length > 3",
  ])("calls %j dependent on the row", (text) => expect(state(text)).toBe("depends"));

  it.each(["{{f_a}} &&", "if ({{f_a}}) {}", "{{f_a}}; {{f_b}}", "(", "{{f_gone}}", "{{f_a}}{{f_b}}", "{{f_a}}x"])(
    "calls %j broken",
    (text) => expect(state(text)).toBe("broken"),
  );

  it("names the columns it reads", () => {
    expect(analyseRunCondition("{{f_b}} && !{{f_a}}?.x", COLUMNS).references).toEqual(["f_b", "f_a"]);
  });

  it("never throws and never calls arbitrary text constant for the wrong reason", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(["none", "depends", "constant-true", "constant-false", "broken"]).toContain(state(text));
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom("==", "===", ">", "<", "!="), fc.string({ unit: "grapheme" }), (operator, word) => {
        expect(state(`{{f_a}} ${operator} ${JSON.stringify(`x${word}`)}`)).toBe("depends");
      }),
    );
  });

  it("reaches no prototype", () => {
    expect(state('"a".constructor')).not.toBe("constant-true");
    expect(state("({}).__proto__")).not.toBe("constant-true");
  });
});
