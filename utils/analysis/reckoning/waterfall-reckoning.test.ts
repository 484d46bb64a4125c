import { describe, expect, it } from "vitest";
import { analyse } from "../../analysis.ts";
import type { Example } from "../../lint/example.ts";
import { examples as ofRecheck } from "../../lint/rules/validate-every-step.examples.ts";
import { examples as ofOrder } from "../../lint/rules/waterfall-order.examples.ts";
import { examples as ofTail } from "../../lint/rules/waterfall-tail.examples.ts";
import { isKnown, type Quantity } from "../../model/quantity.ts";
import type { Finding, TableReport } from "../../model/report.ts";
import { assumptionKey, NO_TERMS, type UserTerms } from "../../model/user-terms.ts";

function reported(example: Example | undefined, terms: UserTerms | null = null): TableReport {
  if (example === undefined) throw new Error("no such example");
  const { table, workspace = null, statuses = null } = example;
  return analyse({
    table,
    workspace,
    statuses,
    accounts: example.accounts ?? null,
    rows: 1000,
    terms: terms ?? example.terms ?? null,
  });
}

function findingOf(rule: string, report: TableReport): Finding {
  const found = report.findings.find((it) => it.rule === rule);
  if (found === undefined) throw new Error(`no finding of ${rule}`);
  return found;
}

const labelled = ({ reckoning }: Finding, label: string) => reckoning.find((factor) => factor.label === label);
const likely = (quantity: Quantity | null | undefined) =>
  quantity != null && isKnown(quantity) ? quantity.likely : Number.NaN;

describe("a better order of steps", () => {
  const [example] = ofOrder.bad;
  const order = (terms: UserTerms | null = null) => findingOf("waterfall-order", reported(example, terms));

  it("is reckoned from each step's hit rate and prices, with the present order beside the better one", () => {
    const finding = order();
    const { waterfalls } = reported(example);
    expect(labelled(finding, "Rows that enter")?.quantity).toEqual(waterfalls?.[0]?.rows);
    for (const [at, name] of ["First", "Second"].entries()) {
      const step = waterfalls?.[0]?.steps[at];
      expect(labelled(finding, `${name}: Hit rate`)).toMatchObject({ unit: "share", basis: "seen" });
      expect(labelled(finding, `${name}: Data credits per run`)?.override?.of.kind).toBe("price");
      expect(labelled(finding, `${name}: Each result`)?.quantity).toEqual(step?.perAccepted.usd);
    }
    expect(labelled(finding, "Second: Reach")?.unit).toBe("share");
    expect(labelled(finding, "Order now")?.text).toBe("First, then Second.");
    expect(labelled(finding, "Better order")?.text).toBe("Second, then First.");
    expect(labelled(finding, "Saved in the next run")?.quantity).toEqual(finding.saving?.usd);
    expect(finding.reckoning.filter(({ kind }) => kind === "rate")).toHaveLength(2);
  });

  it("moves with a hit rate that the user set, under the key of the breakdown", () => {
    const key = assumptionKey("t_example", "f_second", "hits");
    expect(labelled(order(), "Second: Hit rate")?.override).toEqual({ of: { kind: "assumption", key }, typed: null });
    const moved = order({ ...NO_TERMS, assumptions: { [key]: "0.9" } });
    expect(labelled(moved, "Second: Hit rate")).toMatchObject({ basis: "typed", quantity: { likely: 0.9 } });
    expect(likely(moved.saving?.usd)).toBeGreaterThan(likely(order().saving?.usd));
  });
});

describe("last steps that are dear", () => {
  const [dear, limited] = ofTail.bad;

  it("are reckoned from what each result costs, the limit that may be set, and what only they find", () => {
    const report = reported(dear);
    const finding = findingOf("waterfall-tail", report);
    const step = report.waterfalls?.[0]?.steps.at(-1);
    expect(labelled(finding, "Last: Each result")?.quantity).toEqual(step?.perAccepted.usd);
    expect(labelled(finding, "First: Hit rate")).toBeUndefined();
    expect(labelled(finding, "Most for one more result")).toMatchObject({
      quantity: { likely: 5 },
      basis: "assumed",
      override: { of: { kind: "rate", rate: "usdPerHitLimit" }, typed: null },
    });
    expect(labelled(finding, "Found by nobody else")?.unit).toBe("share");
    expect(labelled(finding, "Saved in the next run")?.quantity).toEqual(finding.saving?.usd);
  });

  it("name the user's own limit as such", () => {
    const limit = labelled(findingOf("waterfall-tail", reported(limited)), "Most for one more result");
    expect(limit).toMatchObject({ quantity: { likely: 0.1 }, basis: "typed", override: { typed: "0.1" } });
  });
});

it("reckons a second validation from the rows, the gate and the price of what is validated again", () => {
  const finding = findingOf("validate-every-step", reported(ofRecheck.bad[0]));
  const kinds = new Set(finding.reckoning.map(({ kind }) => kind));
  for (const kind of ["rows", "gate", "price", "rate", "saving"] as const) expect(kinds).toContain(kind);
  expect(labelled(finding, "Saved in the next run")?.quantity).toEqual(finding.saving?.usd);
});
