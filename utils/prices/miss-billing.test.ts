import { describe, expect, it } from "vitest";
import type { Action } from "../model/table.ts";
import { actionForTests } from "./action-for-tests.ts";
import { missBilling } from "./miss-billing.ts";

const share = (key: string, more: Partial<Action> = {}) => missBilling(actionForTests({ key, ...more }), null).share;

describe("whether a miss is billed", () => {
  it.each([
    ["measured to be", "validate-email", 1],
    ["documented not to be", "enrich-person-with-mixrank-v2", 0],
    ["on Clay's list of refunds", "datagma-find-mobile-number", 0],
    ["sold by a provider that bills finds only", "findymail-find-work-email", 0.1],
    ["not known at all", "an-action-of-tomorrow", 0.25],
  ])("an action that is %s: %s", (_, key, expected) => {
    expect(share(key)).toBe(expected);
  });

  it("follows the provider and the kind of data where the price book does not know the action", () => {
    const outputs = [{ path: ["mobile"], semanticType: "phone-number" }];
    expect(share("findymail-of-tomorrow", { providerType: "findymail", outputs })).toBe(0.1);
    expect(share("findymail-of-tomorrow", { providerType: "findymail" })).toBe(0.25);
    expect(share("findymail-mobile", { providerType: "findymail" })).toBe(0.1);
  });

  it("is what opened cells took, against whatever was expected", () => {
    const opened = (cells: number, billed: number) =>
      missBilling(actionForTests({ key: "findymail-find-work-email" }), { cells, billed });
    expect(opened(3, 0).share).toBeLessThan(0.01);
    expect(opened(3, 3).share).toBeGreaterThan(0.9);
    expect(opened(3, 3).reason).toBe("3 of 3 cells that found nothing and were opened had been billed.");
    expect(opened(0, 0).share).toBe(0.1);
  });
});
