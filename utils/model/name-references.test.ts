import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameResolver } from "./name-references.ts";

describe("references by name", () => {
  test("become references by id, wherever they stand", () => {
    const resolve = nameResolver([
      ["Company", "f_a"],
      ["Score", "f_b"],
    ]);
    expect(resolve("!!{{@Company}}?.name && +{{@Score}} > 3 || {{@Company}}")).toBe(
      "!!{{f_a}}?.name && +{{f_b}} > 3 || {{f_a}}",
    );
  });

  test.each([
    "a}} b",
    "{{@",
    "}}",
    "Step 2 | Get / Config?",
    'say "hi"',
    "it's",
    "$&",
    "会社名",
    "😀 lead",
    " padded ",
  ])("find the column named %j", (name) => {
    expect(nameResolver([[name, "f_a"]])(`x + {{@${name}}}?.y`)).toBe("x + {{f_a}}?.y");
  });

  test("prefer the longest name that fits", () => {
    const resolve = nameResolver([
      ["A", "f_short"],
      ["A}} b", "f_long"],
    ]);
    expect(resolve("{{@A}} b}} + {{@A}}")).toBe("{{f_long}} + {{f_short}}");
  });

  test("stay as they are when no column has the name, or two have it", () => {
    const resolve = nameResolver([
      ["Email", "f_a"],
      ["Email", "f_b"],
      ["Name", "f_c"],
    ]);
    expect(resolve("{{@Email}} + {{@Phone}} + {{@Name}}")).toBe("{{@Email}} + {{@Phone}} + {{f_c}}");
  });

  test("are found without the @ too, as the panel's editors write them", () => {
    const resolve = nameResolver([["Email", "f_a"]], "{{");
    expect(resolve("!{{Email}} && {{Phone}} && {{f_b}}")).toBe("!{{f_a}} && {{Phone}} && {{f_b}}");
  });

  test("leave every other text alone", () => {
    const resolve = nameResolver([["Name", "f_c"]]);
    for (const text of ["", "{{f_x}}", "{{Name}}", "{{@Name}", "{{@", "{ {@Name}}"]) expect(resolve(text)).toBe(text);
  });

  test("come back for any names, as long as these differ", () => {
    const names = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, (labels) => {
        const resolve = nameResolver(labels.map((label, index) => [label, `f_${index}`]));
        labels.forEach((label, index) => {
          // A longer name may swallow what follows a shorter one, so each stands alone here.
          expect(resolve(`{{@${label}}}`)).toBe(`{{f_${index}}}`);
        });
      }),
    );
  });
});
