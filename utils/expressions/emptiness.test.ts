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
    '({{f_a}}?.domain || "").replace(/^www\\./, "")',
    '({{f_a}}?.domain || "").replace("www.", "").split("/")[0]',
    '({{f_a}}?.domain ?? "").slice(0, 20)',
    '({{f_a}}?.jobs || []).map((job) => job.title).join(", ")',
    '[{{f_a}}?.first, {{f_b}}?.last].filter(Boolean).join(" ")',
    "{{f_other}} && {{f_a}}?.email",
  ])("sees that %j gives nothing", (text) => expect(isEmpty(text)).toBe(true));

  it.each([
    "{{f_a}}?.email || {{f_other}}",
    '{{f_a}}?.startsWith("x") ? "Yes" : "No"',
    "{{f_other}}",
    "JSON.stringify({{f_a}})",
    '({{f_a}}?.domain || "").replace(/^/, "none")',
    '({{f_a}}?.domain || "").replace("", "none")',
    '[{{f_a}}?.first, {{f_other}}].filter(Boolean).join(" ")',
    '[{{f_a}}?.first, {{f_b}}?.last].join(" and ")',
    "{{f_other}} > 5 && {{f_a}}?.email",
    '{{f_other}} ? {{f_a}}?.email : "none"',
    "{{f_a}} &&",
  ])("does not claim it of %j", (text) => expect(isEmpty(text)).toBe(false));
});
