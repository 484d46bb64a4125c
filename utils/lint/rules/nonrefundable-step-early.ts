import { nameOf } from "../condition-text.ts";
import { listed } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "nonrefundable-step-early",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Step that is billed for its misses before steps that are not",
  why: "The first step of a waterfall misses most often. Where its misses are billed and those of a later step are refunded, the other way round costs less for the same rows.",
  fix: "Move the step behind those whose misses are refunded, or let it run only on rows that have what it needs.",
  guards: [
    "The later steps find clearly less, or cost more for a find.",
    "It runs on your own key: what the provider bills there is between you and them.",
    "Whether its misses are billed is not known well enough: in nine cases of ten at least.",
    "Moving it would save less than $5, or 100 data credits where dollars are not known, or less than a tenth of what the waterfall costs in the next run.",
    "The order is forced, or the steps ask for different rows by their run conditions.",
  ],
  check(facts, report) {
    for (const { waterfall, early } of facts.waterfalls) {
      for (const { columnId, before, saves, reckoning } of early) {
        const [name, others] = [nameOf(columnId, facts), listed(before.map((id) => nameOf(id, facts)))];
        const money = saves === null ? "" : ` Moving it saves about ${saves.said} in the next run.`;
        const [find, their, those] =
          before.length === 1 ? ["finds", "its misses", "that"] : ["find", "their misses", "those"];
        report.finding({
          columnId,
          // What a miss costs may be documented; how often one happens is an estimate.
          class: "review",
          message: `${name} is billed for runs that find nothing and goes before ${others} in ${waterfall.name}, which ${find} about as much and ${before.length === 1 ? "gets" : "get"} ${their} refunded.${money}`,
          fix: `Let ${others} run before ${name}, and ${name} only where ${those} found nothing.`,
          saving: saves?.cost ?? null,
          reckoning,
        });
      }
    }
  },
};
