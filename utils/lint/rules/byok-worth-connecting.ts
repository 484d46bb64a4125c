import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "byok-worth-connecting",
  since: "0.2.0",
  stage: "nursery",
  severity: "info",
  title: "Column that a key of your own would make cheaper",
  why: "On Clay's key a run takes data credits at Clay's price. Some providers take less for the same on a contract of your own; the action stays.",
  fix: "Connect the provider under Settings, Connections, and choose the connection under Account in the column's settings.",
  guards: [
    "The provider's price or Clay's is not known: a saving is reckoned, never supposed.",
    "In the worst case of the range it would cost more.",
    "The workspace has a connection already: byok-left-on-clay-key speaks then.",
    "The column never runs.",
  ],
  check({ columns }, report) {
    for (const { column, ownKeyNet, providerName, gate } of columns) {
      if (ownKeyNet?.state !== "connectable" || ownKeyNet.verdict !== "saves" || providerName === null) continue;
      if (gate?.condition.state === "constant-false") continue;
      report.finding({
        columnId: column.id,
        class: "review",
        message: `${column.name} runs on Clay's key. ${ownKeyNet.said}`,
        fix: `Connect ${providerName} under Settings, Connections in Clay, then choose the connection under Account in the settings of ${column.name}.`,
      });
    }
  },
};
