import { describe, expect, it } from "vitest";
import { lineOf } from "../../tests/fixtures/estimate-line.ts";
import type { EstimateLine, Factor } from "../../utils/model/breakdown.ts";
import { factorFigure, factorsFor, likelyFigure, partsFor, plainFactor } from "./breakdown-parts.ts";

const exact = (value: number) => ({ low: value, likely: value, high: value });
const UNKNOWN = { unknown: "No price is known." };

const line = (id: string, more: Partial<EstimateLine>) => lineOf(id, exact(0), more);
const factor = (kind: Factor["kind"], more: Partial<Factor> = {}): Factor => ({
  ...plainFactor(kind, kind, "A sentence."),
  ...more,
});
const typed = (key: string, value: string | null) =>
  factor("hits", { label: "Hit rate", override: { of: { kind: "assumption", key }, typed: value } });

describe("the factors of one figure", () => {
  const rows = factor("rows", { unit: "rows" });
  const credits = factor("price", { unit: "data-credits" });
  const actions = factor("price", { unit: "actions" });
  const rate = factor("rate", { unit: "usd" });
  const own = line("f_a", { factors: [rows, credits, actions, rate] });

  it("are those of its meter, and all of them for dollars", () => {
    expect(factorsFor(own, "dataCredits")).toEqual([rows, credits]);
    expect(factorsFor(own, "actions")).toEqual([rows, actions]);
    expect(factorsFor(own, "usd")).toEqual([rows, credits, actions, rate]);
  });

  it("are what decides which rows run for rows, and what one of them costs for the price", () => {
    expect(factorsFor(own, "rows")).toEqual([rows]);
    expect(factorsFor(own, "price")).toEqual([credits, actions, rate]);
  });
});

describe("what the user has set", () => {
  it("is gathered from the whole tree, each once, with the name of its line", () => {
    const tree = line("table", {
      parts: [
        line("f_a", { label: "Find email", factors: [typed("a", "0.4"), typed("untouched", null)] }),
        line("group", {
          parts: [line("f_b", { label: "Find phone", factors: [typed("b", "0.2"), typed("a", "0.4")] })],
        }),
      ],
    });
    expect(factorsFor(tree, "yours").map(({ label }) => label)).toEqual([
      "Find email: Hit rate",
      "Find phone: Hit rate",
    ]);
    expect(partsFor(tree, "yours")).toEqual([]);
  });
});

describe("the parts of one figure", () => {
  it("leave out what adds nothing, and keep what is not known", () => {
    const [free, unknown, paid] = [
      line("free", { actions: exact(5) }),
      line("unknown", { dataCredits: UNKNOWN }),
      line("paid", { dataCredits: exact(3), actions: exact(1) }),
    ];
    const tree = line("table", { parts: [free, unknown, paid] });
    expect(partsFor(tree, "dataCredits")).toEqual([unknown, paid]);
    expect(partsFor(tree, "actions")).toEqual([free, paid]);
  });
});

describe("a factor's figure", () => {
  it.each([
    [exact(0.57), "share", "57%"],
    [{ low: 0.54, likely: 0.6, high: 0.7 }, "share", "54-70%"],
    [exact(0.5), "data-credits", "0.5"],
    [exact(0.004), "usd", "$0.004"],
    [exact(30), "days", "30 days"],
    [exact(4812), "rows", "4,812"],
    [UNKNOWN, "share", "unknown"],
  ] as const)("of %j as %s is %s", (quantity, unit, text) => {
    expect(factorFigure(factor("price", { quantity, unit }))).toBe(text);
  });

  it("is none where it is a sentence alone", () => {
    expect(factorFigure(factor("key"))).toBeNull();
  });
});

describe("the likely figure", () => {
  it.each([
    [exact(2406), false, "2,406"],
    [{ low: 4060, likely: 7030, high: 17_020 }, false, "~7,000"],
    [{ low: 222, likely: 371, high: 871 }, true, "~$370"],
    [UNKNOWN, true, "unknown"],
  ] as const)("of %j is %s %s", (quantity, isUsd, text) => {
    expect(likelyFigure(quantity, isUsd)).toBe(text);
  });
});
