import type { ColumnFacts } from "../../model/facts.ts";
import type { CellFailures } from "../../model/gate.ts";
import { canRun } from "../can-run.ts";
import { type FailingShare, failingFactor, failingShareOf, inAttempts } from "../failing.ts";
import type { Draft, Rule } from "../rule.ts";

export const rule: Rule = {
  id: "byok-failing-key",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Own key that its provider refuses, or that has run dry",
  why: "A key that is revoked, unfunded or over its limit fails without a word: the column looks as if nothing had been found, later columns are paid for on what is missing, and each new run tries it again.",
  fix: "Test the connection in Clay's settings, look at the balance and the limits at the provider, and run the failed rows again only then.",
  guards: [
    "Fewer than 10 runs were tried, or fewer than three in four of them failed.",
    "Rows that a run condition or an empty input stopped did not fail.",
    "The column runs on Clay's key.",
    "The column is parked or never runs.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const found = canRun(it) && it.account !== "none" ? failingWay(it) : null;
      if (found !== null) report.finding(draft(it, found));
    }
  },
};

interface FailingWay {
  way: keyof CellFailures;
  share: FailingShare;
}

/** How most runs of a column failed, the surest sign of its key first; null when they did not, or it is not about a key. */
function failingWay(it: ColumnFacts): FailingWay | null {
  const isOwn = it.account === "own";
  // A key that a provider refuses is taken for the customer's where the connection is not known: Clay keeps its own in order.
  const ways: (keyof CellFailures)[] = isOwn
    ? ["refusedKey", "outOfCredits", "all"]
    : it.account === "clay"
      ? []
      : ["refusedKey"];
  for (const way of ways) {
    const share = failingShareOf(it, way);
    // A call to an address fails for reasons of its own.
    if (share !== null && (way !== "all" || it.kind === "ai" || it.kind === "enrichment")) return { way, share };
  }
  return null;
}

const CAUSES: Record<keyof CellFailures, string> = {
  refusedKey: "because its key was refused",
  outOfCredits: "because no credits were left",
  all: "on your own key",
};

function draft(it: ColumnFacts, { way, share }: FailingWay): Draft {
  const { id, name } = it.column;
  const provider = it.providerName ?? "the provider";
  return {
    columnId: id,
    // What a failure without a reason comes from, only the message in the cell says.
    class: way === "all" ? "review" : "proven",
    message: `${name} failed in ${inAttempts(share)} ${CAUSES[way]}.${way === "all" ? " A key that is refused, unfunded or over its limit is the usual reason." : ""}`,
    fix: {
      refusedKey: `In Clay's settings, test the connection that ${name} uses, and put a valid key of ${provider} in. Run the failed rows again only then.`,
      outOfCredits: `Look at the balance at ${provider}, and at Clay's. Run the failed rows again only when there are funds.`,
      all: `Open a failed cell of ${name} and read its message; then test the connection in Clay's settings and look at the balance and the limits at ${provider}.`,
    }[way],
    reckoning: [failingFactor(it, share)],
  };
}
