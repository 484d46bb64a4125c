import { describe, expect, it } from "vitest";
import { lineOf } from "../../tests/fixtures/estimate-line.ts";
import type { EstimateLine } from "./breakdown.ts";
import { lineIn, type TableReport } from "./report.ts";

const line = (id: string, more: Partial<EstimateLine> = {}) => lineOf(id, undefined, more);

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
