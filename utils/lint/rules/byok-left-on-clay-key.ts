import { shortList } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "byok-left-on-clay-key",
  since: "0.1.0",
  stage: "stable",
  severity: "warning",
  title: "Column left on Clay's key although the workspace has its own",
  why: "On Clay's key a run takes data credits at Clay's price. On your own key it takes none; the action stays.",
  fix: "Choose your own connection under Account in the column's settings.",
  guards: [
    "The workspace has no own connection for that provider.",
    "A run takes no data credits, so there is nothing to save.",
    "The provider or the model takes no customer key.",
    "The column never runs, whoever starts it.",
    "By the prices that are known, the provider would bill more than the data credits cost.",
  ],
  check(facts, report) {
    const movable = facts.columns.filter(
      (it) =>
        it.ownKeyProviders.length > 0 && it.takesDataCredits !== false && it.gate?.condition.state !== "constant-false",
    );
    if (facts.accounts === null) {
      const names = movable.filter((it) => it.account !== "own").map((it) => it.column.name);
      if (names.length > 0)
        report.unknown(
          null,
          `The page has not shown the workspace's connections, so whose key runs ${shortList(names)} is not known.`,
        );
      return;
    }
    for (const it of movable) {
      const { id, name } = it.column;
      if (it.account === "unknown")
        report.unknown(id, `The connection that ${name} uses is not in the list that the page showed.`);
      const own = facts.accounts.find(
        (account) => account.isShared === false && it.ownKeyProviders.includes(account.providerType ?? ""),
      );
      if (it.account !== "clay" || own === undefined || it.ownKeyNet?.verdict === "costs-more") continue;
      const connection = it.providerName === null ? "own connection" : `own ${it.providerName} connection`;
      report.finding({
        columnId: id,
        class: "proven",
        message: `${name} runs on Clay's key, and this workspace has its ${connection}.${it.ownKeyNet === null ? "" : ` ${it.ownKeyNet.said}`}`,
        fix: `In the settings of ${name}, under Account, choose your ${connection}. The data credits go to zero, the action stays, and the provider bills you.`,
      });
    }
  },
};
