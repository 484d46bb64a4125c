import { describe, expect, it } from "vitest";
import { fillingOf } from "./filled-formula.ts";

describe("what a formula gives on every row", () => {
  it.each([
    ['{{f_a}} ? "Yes" : "No"', "filled"],
    ['{{f_a}}?.email || "none"', "filled"],
    ['{{f_a}} == "x" ? "Yes" : {{f_b}} ? "Maybe" : "No"', "filled"],
    ['{{f_a}} == "x"', "flag"],
    ["!{{f_a}}", "flag"],
    ["{{f_a}} ? true : false", "flag"],
    ["!{{f_a}} && !{{f_b}}", "flag"],
    // A cell that is no text would leave the formula empty.
    ['{{f_a}}?.toLowerCase() == "x" ? "Yes" : "No"', "flag"],
    ['{{f_a}} ? "Yes" : ""', null],
    ["{{f_a}}?.email", null],
    ["{{f_a}} || {{f_b}}", null],
    ["{{f_a}} && !{{f_b}}", null],
    ['{{f_a}} && "Yes"', null],
    ["{{f_a}} ? 1 : 0", null],
    ["{{f_a}} ?", null],
    ["", null],
  ])("%s: %s", (text, expected) => expect(fillingOf(text)).toBe(expected));
});
