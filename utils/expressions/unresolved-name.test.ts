import { describe, expect, it } from "vitest";
import { analyseRunCondition } from "./run-condition.ts";
import { unresolvedName } from "./unresolved-name.ts";

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
