import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sights, tables } from "../../../tests/fixtures/arbitrary-table.ts";
import { analyse } from "../../analysis.ts";
import { action, LAUNCH, table, value } from "../../lint/example.ts";
import { isKnown } from "../../model/quantity.ts";
import type { Account } from "../../model/workspace.ts";
import type { AnalysisInput } from "../analysis-input.ts";

const finder = (accountId: string | null = null, key = "leadmagic-find-work-email") => {
  const column = action("Find", key, { reads: ["Domain"], ...(accountId !== null && { accountId }) });
  const modern = { credits: "0.5", ownKeyCredits: null, actions: "1" };
  return { ...column, action: column.action && { ...column.action, pricing: { legacy: modern, modern } } };
};
const own = (providerType: string, isShared: boolean | null = false): Account => ({
  id: "aa_1",
  providerType,
  isShared,
});

function ownKey(column = finder(), given: Partial<AnalysisInput> = {}) {
  const input = {
    table: table([value("Domain"), column]),
    accounts: [],
    workspace: LAUNCH,
    rows: 1000,
    statuses: null,
  };
  const found = analyse({ ...input, ...given }).columns[1]?.ownKey;
  if (found == null) throw new Error("no action");
  return found;
}

describe("whether a key of one's own can run a column", () => {
  it.each([
    ["in-use", finder("aa_1"), [own("leadmagic")]],
    ["account-exists", finder(), [own("leadmagic")]],
    ["connectable", finder(), []],
    ["connectable", finder(), [own("leadmagic", true)]],
    ["own-only", finder(null, "apollo-oauth-enrich-person"), []],
    ["clay-only", finder(null, "enrich-company-with-mixrank-v2"), []],
    ["no-key", finder(null, "http-api-v2"), []],
    ["unknown", finder(null, "unheard-of"), []],
    ["unknown", finder("aa_gone"), [own("leadmagic")]],
    ["unknown", finder(), null],
  ] as const)("%s", (state, column, accounts) => {
    const { explanation, ...report } = ownKey(column, { accounts: accounts === null ? null : [...accounts] });
    expect(report.state).toBe(state);
    expect(explanation[0]).toMatch(/\.$/);
  });
});

describe("what it would save", () => {
  it("is reckoned a month from what Clay's usage report says was billed", () => {
    const columnUsage = {
      span: { from: null, to: null, days: 15 },
      columns: [{ columnId: "f_find", credits: "100", actions: null }],
    };
    const { netUsdPerMonth, explanation } = ownKey(finder(), { columnUsage });
    // 200 credits are 400 finds: $10 on Clay's key and $4 at LeadMagic.
    expect(netUsdPerMonth).toEqual({ low: 6, likely: 6, high: 6 });
    expect(explanation.join(" ")).toContain("100 credits in 15 days");
  });

  it("is one full run where no report was shown, and says so", () => {
    const report = ownKey();
    expect(report.netUsdPerMonth).toEqual(report.netUsdNextRun);
    expect(report.explanation).toContain("A month is reckoned as one full run.");
  });

  it("says that a legacy plan takes nothing for a run on an own key", () => {
    const legacy = { ...LAUNCH, planType: "explorerApril2023", allotment: { credits: "10000", actions: null } };
    const { per1000, explanation } = ownKey(finder(), { workspace: legacy });
    expect(per1000.actionUsd).toEqual({ low: 0, likely: 0, high: 0 });
    expect(explanation.join(" ")).toContain("nothing at all");
  });

  it("says from how many finds the provider's fee is paid (pricing.md section 6: 49 / 0.025 = 1,960)", () => {
    const { explanation } = ownKey(finder(null, "find-email-v2"));
    expect(explanation.join(" ")).toContain("from 1,960 finds a month on it pays");
  });
});

it("a net is known only where both bills are, never below the one less the other, and its ends are in order", () => {
  fc.assert(
    fc.property(tables, sights, (it, seen) => {
      for (const { ownKey: report } of analyse({ table: it, workspace: LAUNCH, ...seen }).columns) {
        if (report === null) continue;
        const { clayUsd, ownUsd, netUsd } = report.per1000;
        expect(report.explanation.length).toBeGreaterThan(0);
        if (!isKnown(netUsd)) continue;
        expect([isKnown(clayUsd), isKnown(ownUsd)]).toEqual([true, true]);
        expect(netUsd.low <= netUsd.likely && netUsd.likely <= netUsd.high).toBe(true);
      }
    }),
  );
});
