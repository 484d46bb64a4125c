import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactly } from "../model/decimal-range.ts";
import { actionForTests, figures } from "./action-for-tests.ts";
import { NO_AI_TERMS } from "./ai-terms.ts";
import { MODEL_BOOK } from "./find-model.ts";
import { ownAiUsdPerRun } from "./own-ai-usd.ts";

const LAUNCH = { ...NO_AI_TERMS, usdPerCredit: exactly("0.05") };
const content = (model: string) => ({ model, useCase: "use-ai" });
const research = (model: string) => ({ model, useCase: "claygent" });
const ai = (literals: Record<string, string>, promptCharacters?: number) =>
  actionForTests({ key: "use-ai", literals, ...(promptCharacters === undefined ? {} : { promptCharacters }) });

describe("what an AI column costs on an own key", () => {
  // pricing.md section 6: 1,000 tokens in and 200 out.
  test.each([
    ["gpt-5-nano", "0.00013"],
    ["gpt-5-mini", "0.00065"],
    ["gemini-2.5-flash", "0.0008"],
    ["gpt-4.1", "0.0036"],
    ["gpt-4o", "0.0045"],
    ["claude-haiku-4-5", "0.002"],
    ["claude-sonnet-4-5", "0.006"],
  ])("a prompt of 4,000 characters with %s is likely $%s a run", (model, usd) => {
    expect(figures(ownAiUsdPerRun(ai(content(model), 4000), LAUNCH).usd).likely).toBe(usd);
  });

  // The same 1,000 tokens in and 200 out, at what the model's maker takes apart from the price of a token.
  test.each([
    ["counts 1.3 times the tokens", "claude-opus-5", "0.013"],
    ["takes a price for each request", "sonar", "0.0132"],
  ])("includes that the maker %s", (_, model, usd) => {
    expect(figures(ownAiUsdPerRun(ai(content(model), 4000), LAUNCH).usd).likely).toBe(usd);
  });

  test("takes the price of long prompts for those alone", () => {
    const [short, long] = [4_000, 4_000_000].map((it) =>
      figures(ownAiUsdPerRun(ai(content("gpt-5.4"), it), LAUNCH).usd),
    );
    expect(short?.likely).toBe("0.0055");
    expect(long?.likely).toBe("5.0045");
  });

  test("grows with the columns that the prompt reads", () => {
    const references = ["f_a", "f_b"].map((columnId) => ({ columnId, path: [], isRequired: true }));
    const reading = { ...ai(content("gpt-4.1"), 4000), inputs: [{ name: "prompt", references }] };
    const { usd, explanation } = ownAiUsdPerRun(reading, LAUNCH);
    expect(figures(usd).likely).toBe("0.0037");
    expect(explanation.join(" ")).toContain("2 columns");
  });

  test("says which length it takes where the prompt was not measured", () => {
    expect(ownAiUsdPerRun(ai(content("gpt-4.1")), LAUNCH).explanation[0]).toContain("not seen");
  });

  test("web research of variable price is Clay's bill without the mark-up: 12 credits of $0.05 less 15 %", () => {
    expect(Number(figures(ownAiUsdPerRun(ai(research("gpt-4.1")), LAUNCH).usd).likely)).toBeCloseTo(0.6 / 1.15, 9);
  });

  test("a credit budget is no bound of another's bill", () => {
    const limited = ai({ ...research("gpt-4.1"), runBudget: "1" });
    const unlimited = ownAiUsdPerRun(ai(research("gpt-4.1")), LAUNCH);
    expect(unlimited.savedShare).toEqual({ low: "0", likely: "0.130435", high: "0.166667" });
    expect(ownAiUsdPerRun(limited, LAUNCH)).toEqual({ ...unlimited, savedShare: null });
  });

  test("web research without a price per credit is told by tokens", () => {
    expect(figures(ownAiUsdPerRun(ai(research("gpt-4.1")), NO_AI_TERMS).usd).likely).toBe("0.212");
  });

  test.each([
    ["Clay's own model", research("clay-argon")],
    ["a model that nobody prices", content("kling")],
    ["a model chosen row by row", { useCase: "use-ai" } as Record<string, string>],
    ["an image", { model: "gpt-5-mini", useCase: "imageGeneration" }],
  ])("is unknown for %s, with the reason", (_, literals) => {
    expect(ownAiUsdPerRun(ai(literals), LAUNCH).usd).toEqual({ unknown: expect.stringMatching(/\w/) });
  });

  test("is in order and above zero wherever it is known", () => {
    const model = fc.constantFrom(...MODEL_BOOK.map(({ id }) => id));
    const useCase = fc.constantFrom("use-ai", "claygent", "");
    fc.assert(
      fc.property(model, useCase, fc.option(fc.nat({ max: 90_000 }), { nil: undefined }), (id, task, characters) => {
        const { usd } = ownAiUsdPerRun(ai({ model: id, useCase: task }, characters), LAUNCH);
        if ("unknown" in usd) return;
        expect(Number(usd.low)).toBeGreaterThan(0);
        expect(Number(usd.likely)).toBeGreaterThanOrEqual(Number(usd.low));
        expect(Number(usd.high)).toBeGreaterThanOrEqual(Number(usd.likely));
      }),
    );
  });
});
