import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { between } from "../model/decimal-range.ts";
import { actionForTests, figures } from "./action-for-tests.ts";
import { type AiTerms, NO_AI_TERMS } from "./ai-terms.ts";
import { MODEL_BOOK } from "./find-model.ts";
import { aiCredits } from "./price-ai.ts";

const research = (model: string) => actionForTests({ key: "use-ai", literals: { model, useCase: "claygent" } });
const seen = (upfront: string, additional: string | null, cells: number): AiTerms["seen"] => ({
  upfront: { total: upfront, cells },
  additional: additional === null ? null : { total: additional, cells },
});

function credits(model: string, terms: Partial<AiTerms> = {}) {
  return aiCredits(research(model), { ...NO_AI_TERMS, ...terms });
}

describe("a model of variable price", () => {
  test("is taken at what the page says that Clay holds, before the price book (clay-api.md section 11.1)", () => {
    const { credits: range, provenance } = credits("gpt-4.1", { modelCosts: [{ model: "gpt-4.1", credits: "8" }] });
    expect(range).toEqual(between("1.6", "8", "9.2"));
    expect(provenance?.asOf).toBeNull();
  });

  test("is found by another spelling of its name", () => {
    const modelCosts = [{ model: "gpt-4.1-2026-01-01", credits: "8" }];
    expect(figures(credits("gpt-4.1", { modelCosts }).credits).likely).toBe("8");
  });

  test("that only the page knows is priced by the page", () => {
    expect(credits("brand-new", { modelCosts: [{ model: "brand-new", credits: "10" }] }).credits).toEqual(
      between("2", "10", "11.5"),
    );
    expect(credits("brand-new", { modelCosts: [] }).credits).toHaveProperty("unknown");
  });

  test("is taken at what its own rows settled at: 100 withheld, 20 given back, 80 paid", () => {
    expect(figures(credits("gpt-4.1", { seen: seen("100", "-20", 10) }).credits)).toMatchObject({ likely: "8" });
    expect(credits("gpt-4.1", { seen: seen("100", "-20", 10) }).explanation[0]).toContain("10 rows of this column");
  });

  test.each([
    ["four rows", seen("100", "-20", 4)],
    ["rows that took nothing, as on an own key", seen("0", null, 50)],
    ["no rows", null],
  ])("is taken at the estimate where the page showed %s", (_, them) => {
    expect(figures(credits("gpt-4.1", { seen: them }).credits).likely).toBe("12");
  });

  test("goes up to the estimate with the mark-up that the user set", () => {
    expect(credits("gpt-4.1", { markUp: "0" }).credits).toEqual(between("9.7", "12", "12"));
    expect(credits("gpt-4.1", { markUp: "0.5" }).credits).toEqual(between("9.7", "12", "18"));
  });
});

test("a model of fixed price stays at it, whatever the page holds or rows took", () => {
  const terms = { modelCosts: [{ model: "gpt-5-mini", credits: "8" }], seen: seen("100", null, 10) };
  expect(figures(credits("gpt-5-mini", terms).credits)).toMatchObject({ low: "1", high: "1" });
});

test("whatever was seen, the range is in order and above zero", () => {
  const decimal = fc.integer({ min: 1, max: 100_000 }).map((cents) => String(cents / 100));
  const model = fc.constantFrom(
    ...MODEL_BOOK.filter((it) => Array.isArray(it.webResearch?.credits)).map(({ id }) => id),
  );
  const terms = fc.record({
    markUp: fc.integer({ min: 0, max: 100 }).map((percent) => String(percent / 100)),
    held: fc.option(decimal, { nil: null }),
    paid: fc.option(fc.tuple(decimal, fc.nat({ max: 40 })), { nil: null }),
  });
  fc.assert(
    fc.property(model, terms, (id, { markUp, held, paid }) => {
      const range = figures(
        credits(id, {
          markUp,
          modelCosts: held === null ? null : [{ model: id, credits: held }],
          seen: paid === null ? null : seen(paid[0], null, paid[1]),
        }).credits,
      );
      const [low, likely, high] = [Number(range.low), Number(range.likely), Number(range.high)];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(likely).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(likely);
      expect(high).toBeGreaterThan(0);
    }),
  );
});
