import { describe, expect, it } from "vitest";
import { isEmptyWithout } from "./emptiness.ts";

const isEmpty = (text: string) => isEmptyWithout(text, new Set(["f_a", "f_b"]));

describe("isEmptyWithout", () => {
  it.each([
    "{{f_a}}?.email",
    '{{f_a}}?.record?.["Target Region"]',
    "{{f_a}}?.results?.[0]?.id || {{f_b}}?.id",
    '!{{f_a}} ? "" : {{f_a}}?.total === 0 ? "No contact" : "Contact"',
    "{{f_a}}?.toLowerCase()?.trim()",
  ])("sees that %j gives nothing", (text) => expect(isEmpty(text)).toBe(true));

  it.each([
    "{{f_a}}?.email || {{f_other}}",
    '{{f_a}}?.startsWith("x") ? "Yes" : "No"',
    "{{f_other}}",
    "JSON.stringify({{f_a}})",
    "{{f_a}} &&",
  ])("does not claim it of %j", (text) => expect(isEmpty(text)).toBe(false));
});
