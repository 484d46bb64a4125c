import { describe, expect, test } from "vitest";
import { action, exampleId, table, value } from "../../lint/example.ts";
import type { DraftColumn } from "../../model/draft.ts";
import type { Action } from "../../model/table.ts";
import { NO_TERMS } from "../../model/user-terms.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { analyseDraft } from "./analyse-draft.ts";
import { draftForTests, seenForTests } from "./draft-for-tests.ts";

const priced = (name: string, credits: string, given: Partial<Action> = {}) => {
  const base = action(name, "vendor-validate", { packageId: "p1" });
  const pricing = { legacy: null, modern: { credits, ownKeyCredits: "0", actions: "1" } };
  // It checks what is there, so that each run is billed.
  return {
    ...base,
    action: { ...(base.action as Action), displayName: "Check", providerType: "vendor", pricing, ...given },
  };
};
const workspace = {
  id: "1",
  planType: "launch",
  balance: { credits: null, actions: null },
  allotment: { credits: "2500", actions: "15000" },
  usdPerCredit: "0.05",
};
const saved = priced("Saved", "2");
const seen = seenForTests({
  table: table([value("Email"), saved]),
  workspace,
  rows: 1_000,
  statuses: { [saved.id]: {} },
});

function changeOf(given: Partial<DraftColumn>, input: AnalysisInput = seen) {
  const report = analyseDraft(
    input,
    draftForTests({ columnId: saved.id, name: "Saved", actionName: "Check", ...given }),
  );
  if (report === null) throw new Error("no report");
  return report.change;
}
const onlyIf = (formula: string) => ({ isOn: true, formula, hasPrompt: false });

describe("what a draft changes about the next run", () => {
  test("is nothing, and nothing is said, where the panel is as saved", () => {
    expect(changeOf({})).toBeNull();
  });

  test("is a saving in dollars where a condition stops rows", () => {
    expect(changeOf({ condition: onlyIf("false") })?.sentence).toMatch(
      /^This change saves about \$\d+ in the next run\.$/,
    );
  });

  test("is what a new column adds", () => {
    const change = changeOf({ columnId: null, name: "New" });
    expect(change?.sentence).toMatch(/^This column adds about \$\d+ to the next run\.$/);
    expect(change?.difference.usd).toMatchObject({ likely: expect.any(Number) });
  });

  test("counts the columns that follow", () => {
    const reader = action("Reader", "http-api-v2", { condition: "{{Saved}}?.email", pricing: saved.action.pricing });
    const input = {
      ...seen,
      table: table([value("Email"), saved, reader]),
      statuses: { [saved.id]: {}, [reader.id]: {} },
    };
    const [alone, both] = [changeOf({ condition: onlyIf("false") }), changeOf({ condition: onlyIf("false") }, input)];
    const usd = (change: typeof alone) =>
      change && "likely" in change.difference.usd ? change.difference.usd.likely : 0;
    expect(usd(both)).toBeLessThan(usd(alone));
  });

  test("is a cost that nobody knows, with the reason", () => {
    const change = changeOf({ condition: onlyIf("{{Gone}}") });
    expect(change?.sentence).toMatch(/^This change makes the cost of the next run unknown\. /);
    expect(change?.difference.dataCredits).toHaveProperty("unknown");
  });

  test("is a cost that is known again", () => {
    const broken = priced("Saved", "2", { runCondition: `{{${exampleId("Gone")}}}` });
    const input = { ...seen, table: table([value("Email"), broken]) };
    expect(changeOf({ condition: { isOn: false, formula: null, hasPrompt: false } }, input)?.sentence).toMatch(
      /^This change makes the cost of the next run known: about \$\d+\.$/,
    );
  });

  test("is in the meters where no dollars are known", () => {
    const input = { ...seen, workspace: null, terms: { ...NO_TERMS, era: "modern" as const } };
    expect(changeOf({ condition: onlyIf("false") }, input)?.sentence).toMatch(
      /^This change saves about [\d,]+ data credits and [\d,]+ actions in the next run\.$/,
    );
  });
});
