import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Scenario, scenarioId, scenarioOf } from "./scenario.ts";

const scenarios: fc.Arbitrary<Scenario> = fc.oneof(
  fc.constantFrom("next-run", "empty-or-errored", "exposure", "all-forced", "month").map((kind) => ({ kind })),
  fc.record({ kind: fc.constantFrom("first", "new"), rows: fc.integer({ min: 1, max: 1_000_000 }) }),
  fc.string({ minLength: 1 }).map((viewId) => ({ kind: "view", viewId }) as const),
  fc.string({ minLength: 1 }).map((columnId) => ({ kind: "edit", columnId }) as const),
);

describe("how a scenario is written", () => {
  it("is read back as the same", () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(scenarioOf(scenarioId(scenario))).toEqual(scenario);
      }),
    );
  });

  it.each(["", "first", "first-0", "first-", "new--1", "first-1e3", "new-99999999999", "edit:", "view:", "nextrun"])(
    "%j names none",
    (text) => expect(scenarioOf(text)).toBeNull(),
  );
});
