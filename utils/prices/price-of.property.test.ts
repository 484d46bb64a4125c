import fc from "fast-check";
import { expect, test } from "vitest";
import { type DecimalRange, exactly, isKnownRange } from "../model/decimal-range.ts";
import type { Action } from "../model/table.ts";
import { ACTION_BOOK } from "./action-book.ts";
import { actionForTests } from "./action-for-tests.ts";
import { findAction } from "./find-action.ts";
import { MODEL_BOOK } from "./find-model.ts";
import { isPaid } from "./price.ts";
import { priceOf } from "./price-of.ts";

const decimal = fc.integer({ min: 0, max: 10_000 }).map((cents) => String(cents / 100));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const eraPrice = fc.record({ credits: orNull(decimal), ownKeyCredits: orNull(decimal), actions: decimal });
const identity = fc.oneof(
  fc.constantFrom(...ACTION_BOOK).map(({ key, packageIds }) => ({ key, packageId: packageIds[0] ?? null })),
  fc.record({ key: fc.string(), packageId: orNull(fc.uuid()) }),
);
const literals = fc.record(
  {
    model: fc.oneof(fc.constantFrom(...MODEL_BOOK.map(({ id }) => id)), fc.string()),
    useCase: fc.constantFrom("use-ai", "claygent", "webResearch", "imageGeneration", ""),
    runBudget: fc.oneof(decimal, fc.string()),
    limit: fc.oneof(fc.nat({ max: 2000 }).map(String), fc.string()),
  },
  { requiredKeys: [] },
);
const action: fc.Arbitrary<Action> = fc
  .tuple(
    identity,
    literals,
    orNull(fc.record({ legacy: orNull(eraPrice), modern: orNull(eraPrice) })),
    orNull(fc.boolean()),
  )
  .map(([names, given, pricing, requiresOwnKey]) =>
    actionForTests({ ...names, literals: given, pricing, requiresOwnKey }),
  );
const account = fc.constantFrom("clay", "own", "none", "unknown");
const era = fc.constantFrom("legacy", "modern", "unknown");

function isOrdered(range: DecimalRange): boolean {
  if (!isKnownRange(range)) return range.unknown.length > 0;
  const [low, likely, high] = [range.low, range.likely, range.high].map(Number) as [number, number, number];
  return low >= 0 && low <= likely && likely <= high;
}

test("every price is in order, or unknown with a reason", () => {
  fc.assert(
    fc.property(action, account, era, (a, whose, when) => {
      const price = priceOf({ action: a, account: whose, era: when });
      expect(isOrdered(price.dataCredits)).toBe(true);
      expect(isOrdered(price.actions)).toBe(true);
      expect(price.explanation.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test("an own key is never dearer in data credits than Clay's", () => {
  fc.assert(
    fc.property(action, era, (a, when) => {
      const own = priceOf({ action: a, account: "own", era: when }).dataCredits;
      const clay = priceOf({ action: a, account: "clay", era: when }).dataCredits;
      if (!isKnownRange(own) || !isKnownRange(clay)) return;
      expect(Number(own.high)).toBeLessThanOrEqual(Number(clay.high));
      expect(Number(own.likely)).toBeLessThanOrEqual(Number(clay.likely));
    }),
    { numRuns: 500 },
  );
});

test("what the user typed always wins on Clay's key, for one unit", () => {
  const unlimited = (a: Action): Action => ({ ...a, requiresOwnKey: false, literals: { ...a.literals, limit: "1" } });
  const isCall = ({ key, packageId }: Action) => findAction(packageId, key)?.ownKey === "required";
  fc.assert(
    fc.property(
      action.filter((a) => !isCall(a)),
      decimal,
      decimal,
      fc.constantFrom("modern", "unknown"),
      (a, credits, actions, when) => {
        const price = priceOf({ action: unlimited(a), account: "clay", era: when, typed: { credits, actions } });
        expect(price.dataCredits).toEqual(exactly(credits));
        expect(price.actions).toMatchObject({ likely: exactly(actions).likely, high: exactly(actions).high });
        expect(price.provenance?.source).toBe("Typed in by you");
      },
    ),
  );
});

test("whose key it is never changes the actions", () => {
  fc.assert(
    fc.property(action, era, account, (a, when, whose) => {
      const own = priceOf({ action: a, account: "own", era: when }).actions;
      expect(priceOf({ action: a, account: whose, era: when }).actions).toEqual(own);
    }),
  );
});

test("an action that neither book nor page prices is never free on Clay's key", () => {
  const stranger = fc.string().filter((key) => key !== "use-ai" && !ACTION_BOOK.some((record) => record.key === key));
  fc.assert(
    fc.property(stranger, era, (key, when) => {
      const price = priceOf({ action: actionForTests({ key }), account: "clay", era: when });
      expect(isKnownRange(price.dataCredits)).toBe(false);
      expect(isPaid(price)).not.toBe(false);
    }),
  );
});

test("the range of an unknown plan holds the price of either plan, where both are known", () => {
  fc.assert(
    fc.property(action, account, (a, whose) => {
      const both = priceOf({ action: a, account: whose, era: "unknown" });
      const eras = [
        priceOf({ action: a, account: whose, era: "legacy" }),
        priceOf({ action: a, account: whose, era: "modern" }),
      ];
      if (!isKnownRange(both.dataCredits)) return;
      if (!eras.every((price) => isKnownRange(price.dataCredits))) return;
      for (const { dataCredits } of eras) {
        if (!isKnownRange(dataCredits)) continue;
        expect(Number(both.dataCredits.low)).toBeLessThanOrEqual(Number(dataCredits.low));
        expect(Number(both.dataCredits.high)).toBeGreaterThanOrEqual(Number(dataCredits.high));
      }
    }),
  );
});

test("a credit budget never raises a known price", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MODEL_BOOK),
      fc.constantFrom("use-ai", "claygent"),
      decimal,
      (model, useCase, budget) => {
        const ai = (given: Record<string, string>) =>
          priceOf({
            action: actionForTests({ key: "use-ai", literals: { model: model.id, useCase, ...given } }),
            account: "clay",
            era: "modern",
          }).dataCredits;
        const free = ai({});
        const capped = ai({ runBudget: budget });
        if (!isKnownRange(free) || !isKnownRange(capped)) return;
        expect(Number(capped.high)).toBeLessThanOrEqual(Number(free.high));
        if (Number(budget) > 0) expect(Number(capped.high)).toBeLessThanOrEqual(Number(budget));
      },
    ),
  );
});
