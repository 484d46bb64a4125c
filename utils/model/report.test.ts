import { describe, expect, it } from "vitest";
import type { EstimateLine } from "./breakdown.ts";
import { lineIn, type TableReport } from "./report.ts";

const nothing = { low: 0, likely: 0, high: 0 };
const line = (id: string, more: Partial<EstimateLine> = {}): EstimateLine => ({
  id,
  label: id,
  kind: "column",
  columnId: id,
  rows: null,
  billedRuns: null,
  dataCredits: nothing,
  actions: nothing,
  usd: nothing,
  factors: [],
  parts: [],
  ...more,
});

describe("the line of a column", () => {
  const breakdown = line("table", { columnId: null, parts: [line("f_paid")] });
  const estimate = { breakdown } as TableReport["estimate"];

  it("is found in the breakdown, and beside it where this run takes nothing of the column", () => {
    const both = { estimate, idle: [line("f_parked", { label: "Parked" })] };
    expect(lineIn(both, "f_paid")?.id).toBe("f_paid");
    expect(lineIn(both, "f_parked")?.label).toBe("Parked");
    expect(lineIn(both, "f_gone")).toBeNull();
  });

  it("is none in a report of a table that could not be analysed", () => {
    expect(lineIn({ estimate: { ...estimate, breakdown: null } }, "f_paid")).toBeNull();
  });
});
