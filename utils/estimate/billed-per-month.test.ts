import { describe, expect, it } from "vitest";
import { billedPerMonth, type UsageReports } from "./billed-per-month.ts";

const span = { from: null, to: null, days: 10 };
const row = (columnId: string, credits: string | null) => ({ columnId, credits, actions: null });
const reports = (given: Partial<UsageReports>): UsageReports => ({ byColumn: null, byRun: null, ...given });

describe("what a column is billed a month", () => {
  it("is three times what ten days took, and says so", () => {
    const month = billedPerMonth(
      "f_a",
      reports({ byColumn: { span, columns: [row("f_a", "120.5"), row("f_b", "9")] } }),
    );
    expect(month).toEqual({ credits: "361.5", sentence: expect.stringContaining("120.5 credits in 10 days") });
  });

  it("is added up over the runs where no report by column was shown", () => {
    const run = (credits: string) => ({
      runId: "r",
      startedAt: null,
      credits: null,
      actions: null,
      columns: [row("f_a", credits)],
    });
    expect(billedPerMonth("f_a", reports({ byRun: { span, runs: [run("1"), run("2")] } }))?.credits).toBe("9");
  });

  it("goes by the dates where a report has them", () => {
    const dates = { from: "2026-10-01T00:00:00.000Z", to: "2026-10-31T00:00:00.000Z", days: null };
    expect(billedPerMonth("f_a", reports({ byColumn: { span: dates, columns: [row("f_a", "60")] } }))?.credits).toBe(
      "60",
    );
  });

  it.each([
    ["no report was shown", reports({})],
    ["the report does not name the column", reports({ byColumn: { span, columns: [row("f_b", "9")] } })],
    ["it was billed nothing", reports({ byColumn: { span, columns: [row("f_a", "0")] } })],
    ["the meter is not named", reports({ byColumn: { span, columns: [row("f_a", null)] } })],
    ["the span is not known", reports({ byColumn: { span: { ...span, days: null }, columns: [row("f_a", "9")] } })],
  ])("is not known where %s", (_, usage) => {
    expect(billedPerMonth("f_a", usage)).toBeNull();
  });
});
