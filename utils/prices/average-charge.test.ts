import { describe, expect, it } from "vitest";
import { between, exactly } from "../model/decimal-range.ts";
import type { ColumnCensus } from "../model/records.ts";
import { actionForTests } from "./action-for-tests.ts";
import { NO_AI_TERMS } from "./ai-terms.ts";
import { averageCharge } from "./average-charge.ts";
import type { Price, PriceRequest } from "./price.ts";

const PRICE: Price = {
  dataCredits: exactly("0.5"),
  actions: exactly(1),
  per: "row",
  chargedWhenEmpty: "no",
  provenance: null,
  explanation: [],
  origins: { dataCredits: { provenance: null, explanation: [] }, actions: { provenance: null, explanation: [] } },
};
const RESEARCH = actionForTests({ key: "use-ai", literals: { model: "gpt-4.1", useCase: "claygent" } });
const request = (
  action: PriceRequest["action"],
  seen: Pick<ColumnCensus, "upfront" | "additional" | "results"> | null = null,
) => ({ action, account: "clay", era: "modern", aiTerms: { ...NO_AI_TERMS, seen } }) as const;
const cells = (upfront: string, additional: string | null, count: number) => ({
  upfront: { total: upfront, cells: count },
  additional: additional === null ? null : { total: additional, cells: count },
});

describe("what a find takes on average", () => {
  it("is its price, where that is fixed", () => {
    expect(averageCharge(PRICE, request(actionForTests({ key: "find-email-v2" })))).toMatchObject({
      unit: exactly("0.5"),
      share: null,
    });
  });

  it("is less than what is held of a model of variable price", () => {
    const { unit, share } = averageCharge({ ...PRICE, dataCredits: between("9.7", "12", "13.8") }, request(RESEARCH));
    expect([unit, share]).toEqual([exactly("12"), { low: 0.2, likely: 0.6, high: 1 }]);
  });

  it("follows how many results the labels of cells count, before cells that are fewer", () => {
    const price = { ...PRICE, per: "result" as const, dataCredits: between("2", "10", "10") };
    const list = actionForTests({ key: "lusha-enrich-company-news-signal", literals: { limit: "5" } });
    const seen = { upfront: null, additional: null, results: { total: 500, cells: 200 } };
    const { unit, share, explanation } = averageCharge(price, request(list, seen));
    expect(unit).toEqual(exactly("10"));
    expect(share?.likely).toBeCloseTo(2.5 / 5, 2);
    expect(explanation).toEqual(["200 cells of this column hold 2.5 results on average."]);
    const opened = { ...cells("20", null, 2), results: { total: 1, cells: 1 } };
    expect(averageCharge(price, request(list, opened)).explanation).toEqual([
      "2 cells of this column took 10 data credits each on average.",
    ]);
  });

  it("lies between one result and the limit where results are billed", () => {
    const price = { ...PRICE, per: "result" as const, dataCredits: between("2", "10", "10") };
    expect(averageCharge(price, request(actionForTests({ key: "lists" }))).share).toEqual({
      low: 0.2,
      likely: 0.6,
      high: 1,
    });
  });

  it("follows what cells of the column took, the closer the more there were", () => {
    const price = { ...PRICE, dataCredits: between("9.7", "12", "13.8") };
    const of = (each: number, count: number) =>
      averageCharge(price, request(RESEARCH, cells(String(each * count), null, count))).share ?? {
        low: 0,
        likely: 0,
        high: 0,
      };
    const [none, one, four, many] = [{ likely: 0.6 }, of(3, 1), of(3, 4), of(3, 400)];
    expect([none, one, four, many].map(({ likely }) => likely)).toEqual(
      [none, one, four, many].map(({ likely }) => likely).sort((a, b) => b - a),
    );
    expect(many.likely).toBeCloseTo(0.25, 2);
    expect(many.high - many.low).toBeLessThan((four.high - four.low) / 5);
  });

  it("is that of the key that cells tell, where the key was not seen", () => {
    const price = { ...PRICE, dataCredits: between(0, 2, 2) };
    const asked = (total: string) => ({
      ...request(actionForTests({ key: "find-email-v2" }), cells(total, null, 3)),
      account: "unknown" as const,
    });
    expect(averageCharge(price, asked("6")).unit).toEqual(exactly(2));
    expect(averageCharge(price, asked("0")).unit).toEqual(exactly(0));
  });

  it("may be nothing where the key was not seen, and stays unknown where the price is", () => {
    expect(averageCharge({ ...PRICE, dataCredits: between(0, 12, 12) }, request(RESEARCH)).unit).toEqual(
      between(0, 12, 12),
    );
    expect(averageCharge({ ...PRICE, dataCredits: { unknown: "?" } }, request(RESEARCH)).unit).toEqual({
      unknown: "?",
    });
  });
});
