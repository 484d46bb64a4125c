import { describe, expect, it } from "vitest";
import { describeFailure, redact } from "./redact.ts";

describe("redact", () => {
  it.each([
    ["ids", "field f_0t1AbCdEfGh of t_0t9ZyXwVuTs", "field f_(id) of t_(id)"],
    ["address paths", "at https://app.clay.com/workspaces/12/tables/t_abcdef1?q=x", "at t_(id)"],
    ["e-mails", "sent by ann.lee@example.com", "sent by (e-mail)"],
    ["long numbers", "workspace 1234567 has 12", "workspace (number) has 12"],
  ])("takes out %s", (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it("leaves the words of an endpoint and a path", () => {
    expect(redact("run-status fields.0.settings")).toBe("run-status fields.0.settings");
  });
});

describe("describeFailure", () => {
  it("tells the kind and the place, and never the message, even one that looks like a place", () => {
    const failure = new TypeError("PLANTED\n    at PLANTED (file.ts:1:2)");
    const described = describeFailure(failure);
    expect(described).toMatch(/^TypeError at /);
    expect(described).toContain("redact.test.ts");
    expect(described).not.toContain("PLANTED");
  });

  it("tells only the type of what is not an Error", () => {
    expect(describeFailure("PLANTED")).toBe("string");
  });
});
