import type { ColumnFacts, TableFacts } from "../../model/facts.ts";
import { canRun } from "../can-run.ts";
import { excludeEachOther } from "../exclusive-conditions.ts";
import { shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "mixed-accounts",
  since: "0.3.0",
  stage: "nursery",
  severity: "info",
  title: "Columns of one provider that run on different keys of your own",
  why: "A spending limit at the provider holds for one key. Where a table spreads over two, neither limit holds for the table, and one of the keys may run dry or expire unseen.",
  fix: "Choose the same connection in every column of the provider, unless the split is meant.",
  guards: [
    "One of the columns runs on Clay's key: that is byok-left-on-clay-key.",
    "No row can meet the run conditions of both columns: a split by region or client is meant.",
    "The columns push to an outside tool or call an address, where another connection is another place.",
    "The column is parked or never runs.",
  ],
  check(facts, report) {
    const unsure: string[] = [];
    for (const columns of byProvider(facts)) {
      const accounts = [...new Set(columns.map(accountOf))].sort(
        (one, other) => uses(columns, other) - uses(columns, one),
      );
      const [usual] = accounts;
      const others = columns.filter((it) => accountOf(it) !== usual && !isSplit(it, columns, facts));
      if (others.length === 0) continue;
      if (facts.accounts === null) unsure.push(...others.map(({ column }) => column.name));
      else
        for (const it of others) report.finding(draft(it, columns.find((other) => accountOf(other) === usual) ?? it));
    }
    if (unsure.length > 0)
      report.unknown(
        null,
        `The page has not shown the workspace's connections, so whether ${shortList(unsure)} ${unsure.length === 1 ? "runs" : "run"} on another key of yours than the columns beside ${unsure.length === 1 ? "it" : "them"} is not known.`,
      );
  },
};

const accountOf = ({ column }: ColumnFacts) => column.action?.accountId ?? null;
const uses = (columns: readonly ColumnFacts[], account: string | null) =>
  columns.filter((it) => accountOf(it) === account).length;

/** Whether its rows are others than those of each column on another key: a split by region or client, and so meant. */
function isSplit(it: ColumnFacts, columns: readonly ColumnFacts[], facts: TableFacts): boolean {
  return columns.every((other) => accountOf(other) === accountOf(it) || excludeEachOther(it, other, facts));
}

/** Columns with a connection of the customer's, or one that may be, that can run, in groups of one provider. */
function byProvider(facts: TableFacts): ColumnFacts[][] {
  const isPossible = (it: ColumnFacts) => it.account === "own" || (facts.accounts === null && it.account === "unknown");
  const columns = facts.columns.filter(
    (it) =>
      (it.kind === "enrichment" || it.kind === "ai") &&
      it.providerName !== null &&
      accountOf(it) !== null &&
      isPossible(it) &&
      canRun(it),
  );
  const providers = [...new Set(columns.map((it) => it.providerName))];
  return providers.map((provider) => columns.filter((it) => it.providerName === provider));
}

function draft(it: ColumnFacts, usual: ColumnFacts) {
  const { id, name } = it.column;
  return {
    columnId: id,
    // A split by client or region may be meant.
    class: "review" as const,
    message: `${name} runs on another ${it.providerName} key of yours than ${usual.column.name}. A limit that you set at ${it.providerName} for one key does not hold for the other.`,
    fix: `If the split is not meant, choose the connection of ${usual.column.name} under Account in ${name}.`,
  };
}
