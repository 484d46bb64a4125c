import { describe, expect, it } from "vitest";
import { findReferences, referencedColumnIds } from "./reference.ts";

const paths = (text: string) => findReferences(text).map(({ columnId, path }) => [columnId, ...path].join("/"));

describe("findReferences", () => {
  it("reads the path behind a reference in every notation", () => {
    expect(paths("{{f_a}}?.jobs?.[0]?.title")).toEqual(["f_a/jobs/0/title"]);
    expect(paths('{{f_a}}?.["Prospect URL"]')).toEqual(["f_a/Prospect URL"]);
    expect(paths("{{f_a}}.data['x'].y")).toEqual(["f_a/data/x/y"]);
    expect(paths("{{f_a}} && {{f_b}}")).toEqual(["f_a", "f_b"]);
  });

  it("ends the path at a method call", () => {
    expect(paths("{{f_a}}?.Tier?.toLowerCase()?.includes('x')")).toEqual(["f_a/Tier"]);
    expect(paths("{{f_a}}?.toLowerCase?.()")).toEqual(["f_a"]);
  });

  it("leaves literal double braces of a prompt alone", () => {
    expect(paths('"Fill {{first name}} in" + {{f_a}}')).toEqual(["f_a"]);
  });

  it("gives offsets into the text", () => {
    const text = "!!{{f_a}}";
    const [reference] = findReferences(text);
    expect(text.slice(reference?.start, reference?.end)).toBe("{{f_a}}");
  });
});

describe("referencedColumnIds", () => {
  it("names each column once, in the order of first use", () => {
    expect(referencedColumnIds("{{f_b}} || {{f_a}} || {{f_b}}")).toEqual(["f_b", "f_a"]);
  });
});
