import { describe, expect, test } from "vitest";
import { analyse } from "../analysis.ts";
import { plus } from "../estimate/cost.ts";
import { ai, action as column, LAUNCH, table, value } from "../lint/example.ts";
import { exactly, isZero } from "../model/decimal-range.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../model/quantity.ts";
import type { Action } from "../model/table.ts";
import { NO_TERMS } from "../model/user-terms.ts";
import { actionForTests } from "../prices/action-for-tests.ts";
import { findAction } from "../prices/find-action.ts";
import type { KeyHolder } from "../prices/price.ts";
import { priceOf } from "../prices/price-of.ts";
import { costOf } from "./column-prices/price-column.ts";

// Figures that others have published, reached with the product's own functions. Collected in pricing.md section 6.

const LAUNCH_RATES = { perDataCredit: exactly("0.05"), perAction: exactly("0.004") };
const known = (quantity: Quantity | undefined): KnownQuantity => {
  if (quantity === undefined || !isKnown(quantity)) throw new Error(`unknown: ${quantity?.unknown}`);
  return quantity;
};
const priced = (credits: string) => ({
  legacy: { credits: "1", ownKeyCredits: null, actions: "1" },
  modern: { credits, ownKeyCredits: null, actions: "1" },
});

function bill(action: Action, count: number, account: KeyHolder = "clay", era: "legacy" | "modern" = "modern") {
  const rows = { low: count, likely: count, high: count };
  return costOf(priceOf({ action, account, era }), rows, LAUNCH_RATES);
}

describe("100 contacts, with a profile and an e-mail at half a credit each (https://university.clay.com/docs/actions-data-credits)", () => {
  const step = (key: string, credits: string) => actionForTests({ key, pricing: priced(credits) });
  const profiles = bill(step("enrich-person-with-mixrank-v2", "0.5"), 100);
  const emails = (account: KeyHolder) => bill(step("leadmagic-find-work-email", "0.5"), 90, account);
  const validations = bill(step("validate-email", "0"), 100);

  test("take 50 + 45 = 95 data credits, because 90 of the 100 look-ups find an address", () => {
    const total = [emails("clay"), validations].reduce((sum, it) => plus(sum, it.dataCredits), profiles.dataCredits);
    expect(total).toEqual(exactly(95));
  });

  test("take 50 data credits with an own e-mail key", () => {
    expect(plus(profiles.dataCredits, emails("own").dataCredits)).toEqual(exactly(50));
  });

  test("take about 300 actions besides, which the example leaves out and an own key does not save", () => {
    const tried = bill(step("leadmagic-find-work-email", "0.5"), 100, "own");
    const total = [tried, validations].reduce((sum, it) => plus(sum, it.actions), profiles.actions);
    expect(total).toEqual(exactly(300));
  });
});

/** 1,000 rows of a prompt of 1,000 tokens (four characters each) with an answer of 200: the likely reading. */
function aiRows(model: string) {
  const prompt = ai("Score", { literals: { model, useCase: "use-ai" } });
  const measured = { ...prompt, action: prompt.action && { ...prompt.action, promptCharacters: 4000 } };
  const input = {
    table: table([value("Tier"), measured]),
    accounts: [],
    workspace: LAUNCH,
    rows: 1000,
    statuses: null,
  };
  const per1000 = analyse(input).columns[1]?.ownKey?.per1000;
  return {
    clay: known(per1000?.clayUsd).likely,
    own: known(per1000?.ownUsd).likely,
    action: known(per1000?.actionUsd).likely,
    net: known(per1000?.netUsd).likely,
  };
}

describe("AI rows on Clay's key and on an own key, 1,000 tokens read and 200 written (pricing.md section 6, own calculation)", () => {
  test.each([
    ["gpt-5-nano", 10, 0.13, 99, 70],
    ["gpt-5-mini", 20, 0.65, 97, 81],
    ["gemini-2.5-flash", 25, 0.8, 97, 83],
    ["gpt-4.1", 50, 3.6, 93, 86],
    ["gpt-4o", 50, 4.5, 91, 84],
    ["claude-haiku-4-5", 50, 2, 96, 89],
    ["claude-sonnet-4-5", 75, 6, 92, 87],
  ])(
    "1,000 of %s: $%d against $%d, and $4 of actions either way: %d % less for credits, %d % less in all",
    (model, clayUsd, ownUsd, ofCredits, ofAll) => {
      const { clay, own, action, net } = aiRows(model);
      expect([clay, own, action, net]).toEqual([clayUsd, ownUsd, 4, Number((clayUsd - ownUsd).toFixed(4))]);
      expect(Math.round((100 * net) / clay)).toBe(ofCredits);
      expect(Math.round((100 * net) / (clay + action))).toBe(ofAll);
    },
  );

  // The GTM Engineering Company's article of 2026-05-12 says $30-50 against $1-3, and $3,000-5,000 against $100-300: without actions.
  test.each([
    [1_000, 50, 3.6, 4],
    [10_000, 500, 36, 40],
    [100_000, 5_000, 360, 400],
  ])(
    "%d rows of gpt-4.1: $%d on Clay's key, $%d on an own key, and $%d of actions are the floor of both",
    (rows, clayUsd, ownUsd, floor) => {
      const { clay, own, action } = aiRows("gpt-4.1");
      const times = rows / 1000;
      expect([clay * times, own * times, action * times]).toEqual([clayUsd, ownUsd, floor]);
    },
  );
});

describe("three enrichment columns on 1,000 rows (https://university.clay.com/docs/legacy-plans, actions-data-credits)", () => {
  const keys = ["findymail-find-work-email", "leadmagic-find-work-email", "prospeo-find-work-email-v2"];
  const total = (account: KeyHolder, era: "legacy" | "modern") =>
    keys
      .map((key) => bill(actionForTests({ key, pricing: priced("0.5") }), 1000, account, era))
      .reduce((sum, it) => ({
        dataCredits: plus(sum.dataCredits, it.dataCredits),
        actions: plus(sum.actions, it.actions),
        usd: it.usd,
      }));

  test("take 3,000 credits and no action on a legacy plan, and nothing at all on own keys", () => {
    expect(total("clay", "legacy")).toMatchObject({ dataCredits: exactly(3000), actions: exactly(0) });
    expect([total("own", "legacy").dataCredits, total("own", "legacy").actions].every(isZero)).toBe(true);
  });

  test("take 3,000 actions on a current plan, on own keys too", () => {
    expect(total("clay", "modern")).toMatchObject({ dataCredits: exactly(1500), actions: exactly(3000) });
    expect(total("own", "modern")).toMatchObject({ dataCredits: exactly(0), actions: exactly(3000) });
  });
});

describe("a run that finds nothing (pricing.md section 3)", () => {
  const chargedWhenEmpty = (key: string) => findAction(null, key)?.chargedWhenEmpty;

  test.each(["use-ai", "validate-email", "cpj-enrich-company", "cpj-get-company-employee-growth"])(
    "is billed for %s",
    (key) => {
      expect(chargedWhenEmpty(key)).toBe("yes");
    },
  );

  test.each([
    "harmonic-get-fundraising-data",
    "sumble-enrich-company-technologies",
    "beauhurst-find-company-funding",
    "enrich-person-with-mixrank-v2",
  ])("is given back for %s", (key) => {
    expect(chargedWhenEmpty(key)).toBe("no");
  });
});

describe("what an own key saves on data", () => {
  const finder = column("Find work email", "leadmagic-find-work-email", { reads: ["Domain"] });
  const saving = (credits: string, usd: string, found: number) => {
    const priceIt = { ...finder, action: finder.action && { ...finder.action, pricing: priced(credits) } };
    const terms = { ...NO_TERMS, providerPrices: { leadmagic: { usd, per: "run" as const } } };
    const statuses = { [finder.id]: { SUCCESS: found, SUCCESS_NO_DATA: 1000 - found } };
    const input = {
      table: table([value("Domain"), priceIt]),
      accounts: [],
      workspace: LAUNCH,
      rows: 1000,
      statuses,
      terms,
    };
    return known(analyse(input).columns[1]?.ownKey?.per1000.netUsd).likely;
  };

  test("a look-up for $0.01 a run that finds half of them costs $20 per 1,000 finds, $10 more than 0.2 credits at $0.05", () => {
    expect(saving("0.2", "0.01", 500)).toBe(-10);
  });

  test("the same saves $5 per 1,000 finds against half a credit", () => {
    expect(saving("0.5", "0.01", 500)).toBe(5);
  });
});
