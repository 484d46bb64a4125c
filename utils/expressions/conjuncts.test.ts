import { describe, expect, it } from "vitest";
import { conjunctsOf } from "./conjuncts.ts";

const texts = (condition: string) => conjunctsOf(condition).map(({ text }) => text);
const asks = (condition: string) => conjunctsOf(condition).map((it) => it.asks);

describe("conjunctsOf", () => {
  it("takes apart what must all hold, each a condition by itself", () => {
    expect(texts('{{f_a}} == "Yes" && !{{f_b}}?.email && {{f_c}}')).toEqual([
      '{{f_a}} == "Yes"',
      "!{{f_b}}?.email",
      "{{f_c}}",
    ]);
    expect(texts("{{f_a}}&&{{f_b}}")).toEqual(["{{f_a}}", "{{f_b}}"]);
  });

  it("leaves an alternative whole", () => {
    expect(texts("{{f_a}} || {{f_b}} && {{f_c}}")).toEqual(["{{f_a}} || {{f_b}} && {{f_c}}"]);
    expect(texts("({{f_a}} || {{f_b}}) && {{f_c}}")).toEqual(["{{f_a}} || {{f_b}}", "{{f_c}}"]);
  });

  it("says where a part asks for a filled or an empty column and nothing more", () => {
    expect(asks("!!{{f_a}} && !{{f_b}}?.email && {{f_c}} > 5")).toEqual([
      { columnId: "f_a", must: "be-filled", isWhole: true },
      { columnId: "f_b", must: "be-empty", isWhole: false },
      null,
    ]);
  });

  it("gives nothing for what does not parse", () => {
    expect(conjunctsOf("{{f_a}} &&")).toEqual([]);
  });
});
