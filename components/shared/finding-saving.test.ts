import { describe, expect, it } from "vitest";
import type { Quantity } from "../../utils/model/quantity.ts";
import type { Finding } from "../../utils/model/report.ts";
import { savingSaid } from "./finding-saving.ts";

const range = (low: number, likely: number, high: number): Quantity => ({ low, likely, high });
const exact = (figure: number) => range(figure, figure, figure);
const UNKNOWN = { unknown: "The plan was not seen." };

const finding = (saving: Finding["saving"], said: Partial<Finding> = {}): Finding => ({
  rule: "a-rule",
  class: "review",
  severity: "info",
  columnId: "f_a",
  message: "It runs on every row.",
  why: "",
  fix: "Add a run condition.",
  condition: null,
  culprit: null,
  saving,
  reckoning: [],
  ...said,
});
const inUsd = (usd: Quantity) => ({ dataCredits: exact(100), actions: exact(200), usd });

describe("what a fix saves", () => {
  it("is said in dollars, a chance that it costs more included", () => {
    expect(savingSaid(finding(inUsd(range(12, 20, 30))), "modern")).toBe("Saves $12-30");
    expect(savingSaid(finding(inUsd(range(-8.5, 46, 60))), "modern")).toBe(
      "Saves about $46, at worst costs $8.50 more",
    );
  });

  it("is said in both meters where the dollars are not known, and in credits on a legacy plan", () => {
    expect(savingSaid(finding(inUsd(UNKNOWN)), "modern")).toBe("Saves 100 data credits and 200 actions");
    expect(savingSaid(finding(inUsd(UNKNOWN)), "legacy")).toBe("Saves 100 credits");
  });

  it("is not said where it is not known, nothing or less", () => {
    expect(savingSaid(finding(null), "modern")).toBeNull();
    expect(savingSaid(finding(inUsd(exact(0))), "modern")).toBeNull();
    expect(savingSaid(finding(inUsd(range(-9, -3, 2))), "modern")).toBeNull();
    expect(savingSaid(finding({ dataCredits: UNKNOWN, actions: exact(0), usd: UNKNOWN }), "modern")).toBeNull();
  });

  it("is not said twice", () => {
    const message = "The steps find the same for less. That saves about $12-30 in the next run.";
    expect(savingSaid(finding(inUsd(range(12, 20, 30)), { message }), "modern")).toBeNull();
    const fix = "Switch it off. Without, the next run costs 100 data credits less.";
    expect(savingSaid(finding(inUsd(UNKNOWN), { fix }), "modern")).toBeNull();
  });
});
