import { describe, expect, it } from "vitest";
import { mergedColumns } from "./merged-columns.ts";

describe("mergedColumns", () => {
  it.each<[string, string[]]>([
    ["{{f_a}}?.email", ["f_a"]],
    ["{{f_a}}?.email || {{f_b}}?.email", ["f_a", "f_b"]],
    ['{{f_a}}?.email || {{f_b}}?.email || ""', ["f_a", "f_b"]],
    ["({{f_x}}) || ({{f_a}}?.email) || ({{f_b}}?.email)", ["f_x", "f_a", "f_b"]],
    ["{{f_a}} ?? {{f_b}}", ["f_a", "f_b"]],
    ["{{f_a}}?.email ? {{f_a}}?.email : {{f_b}}?.email", ["f_a", "f_b"]],
    ["!{{f_a}} ? {{f_b}} : {{f_a}}", ["f_a", "f_b"]],
  ])("reads the columns that %s gives the first of", (text, ids) => {
    expect(mergedColumns(text)).toEqual(ids);
  });

  it.each([
    '{{f_a}}?.score > 5 ? "yes" : "no"',
    "{{f_a}} ? {{f_b}} : {{f_c}}",
    '{{f_a}}?.email || "none"',
    "{{f_a}} && {{f_b}}",
    '{{f_a}} + " " + {{f_b}}',
    "{{f_a",
  ])("takes %s for something else", (text) => {
    expect(mergedColumns(text)).toBeNull();
  });
});
