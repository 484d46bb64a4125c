import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { between, exactly } from "../model/decimal-range.ts";
import { figures } from "./action-for-tests.ts";
import { waterfallPrice } from "./waterfall-price.ts";

const step = (credits: string, actions: string) => ({ dataCredits: exactly(credits), actions: exactly(actions) });

describe("one row through a waterfall", () => {
  test("takes from the cheapest step to all of them, and each step that runs its action", () => {
    expect(waterfallPrice([step("2", "2"), step("1", "2"), step("3", "1")])).toEqual({
      dataCredits: between("1", "2", "6"),
      actions: between("2", "3", "5"),
    });
  });

  test("of one step takes that step", () => {
    expect(waterfallPrice([step("0.5", "1")])).toEqual(step("0.5", "1"));
  });

  test("with a step of unknown price is unknown, with its reason", () => {
    const steps = [step("1", "1"), { dataCredits: { unknown: "nobody says" }, actions: exactly("1") }];
    expect(waterfallPrice(steps)).toEqual({ dataCredits: { unknown: "nobody says" }, actions: between("1", "2", "2") });
  });

  test("is in order, whatever the steps", () => {
    const decimal = fc.nat({ max: 500 }).map((tenths) => String(tenths / 10));
    const steps = fc.array(fc.tuple(decimal, fc.nat({ max: 4 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, (them) => {
        const { dataCredits, actions } = waterfallPrice(them.map(([credits, runs]) => step(credits, String(runs))));
        for (const { low, likely, high } of [figures(dataCredits), figures(actions)]) {
          expect(Number(likely)).toBeGreaterThanOrEqual(Number(low));
          expect(Number(high)).toBeGreaterThanOrEqual(Number(likely));
        }
      }),
    );
  });
});
