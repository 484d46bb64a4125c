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
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      if (it.ownKeyProviders.length === 0 || it.takesDataCredits === false || it.kind === "http") continue;
      const { id, name } = it.column;
      if (facts.accounts === null) {
        report.unknown(id, `Whose key ${name} runs on was not seen: the page has not shown the workspace's connections.`);
        continue;
      }
      if (it.account === "unknown") {
        report.unknown(id, `The connection that ${name} uses is not in the list the page showed.`);
        continue;
      }
      const own = facts.accounts.find((a) => a.isShared === false && a.providerType !== null && it.ownKeyProviders.includes(a.providerType));
      if (it.account !== "clay" || own === undefined) continue;
      report.finding({
        columnId: id,
        class: "proven",
        message: `${name} runs on Clay's key, and this workspace has its own ${own.providerType} connection.`,
        fix: `In the settings of ${name}, under Account, choose your own ${own.providerType} connection. The data credits go to zero, the action stays; the provider then bills you.`,
      });
    }
  },
};
