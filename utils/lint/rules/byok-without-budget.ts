import { stopsOfNewRows } from "../../expressions/effective-gate.ts";
import { listed, shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";
import { autoRunKnowledge } from "../ungated.ts";

export const rule: Rule = {
  id: "byok-without-budget",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Own keys that auto-run spends on without a limit",
  why: "Clay neither shows nor limits what a run takes from your own account at a provider. With auto-run on and nothing to stop a row, an import can empty it.",
  fix: "Set a monthly limit at the provider, and a run condition or a budget per row in the column.",
  guards: [
    "The column has a budget per row.",
    "A run condition decides row by row, or the column waits for one that is itself stopped.",
    "The column is parked, or the table's auto-run is off.",
    "It pushes to an outside tool or calls an address, which no list price is known to be taken for.",
  ],
  check(facts, report) {
    if (facts.table.isAutoRunOn === false) return;
    const open = facts.columns.filter(
      (it) =>
        it.account === "own" &&
        (it.kind === "ai" || it.kind === "enrichment") &&
        !it.hasBudget &&
        it.gate !== null &&
        it.gate.condition.state !== "broken" &&
        stopsOfNewRows(it.gate).length === 0,
    );
    if (open.length === 0) return;
    const names = shortList(open.map(({ column }) => column.name));
    const providers = [...new Set(open.flatMap(({ providerName }) => providerName ?? []))];
    const where = providers.length === 0 ? "the provider" : listed(providers);
    const isOne = open.length === 1;
    report.finding({
      columnId: null,
      // A limit that is set at the provider is not seen here.
      class: "review",
      message: `Clay neither shows nor limits what ${names} ${isOne ? "takes" : "take"} at ${where} on your own ${isOne ? "key" : "keys"}, and ${autoRunKnowledge(facts).phrase} starts ${isOne ? "it" : "them"} on every row.`,
      fix: `If there is none yet, set a monthly limit at ${where}, and a run condition that picks the rows worth paying for.`,
    });
  },
};
