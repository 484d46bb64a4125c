import { nameOf } from "../condition-text.ts";
import { listed } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "validate-every-step",
  since: "0.3.0",
  stage: "nursery",
  severity: "warning",
  title: "Results that are validated behind each step and again at the end",
  why: "A validation is billed whatever it says. What the same action has checked behind its step it checks once more in the merged column.",
  fix: "Keep one of the two: behind each step where the next one should run on what is not valid, else once on the merged result.",
  guards: [
    "There is no second validation: behind each step alone is how a waterfall goes on after a result that is not valid.",
    "The last validation is another provider's, which is asked for a second opinion.",
    "The merged column also holds what no step found, such as an imported address.",
    "Some step has no validation of its own, or the last one looks at what the others said.",
    "One of them is parked, never runs, or costs nothing in the next run.",
  ],
  check(facts, report) {
    for (const { recheck, waterfall } of facts.waterfalls) {
      if (recheck === null) continue;
      const { checkIds, finalId, stepsAsk, saves, reckoning } = recheck;
      const [final, checks] = [nameOf(finalId, facts), listed(checkIds.map((id) => nameOf(id, facts)))];
      const money = saves === null ? "" : ` The second time costs ${saves.said} in the next run.`;
      report.finding({
        columnId: finalId,
        class: "proven",
        message: `${final} validates what ${checks} validated already, by the same action: the merged result of ${waterfall.name} holds nothing else.${money}`,
        fix: stepsAsk
          ? `Switch the auto-run of ${final} off and read what ${checks} say.`
          : `Keep ${final} and switch the auto-run of ${checks} off: no step of ${waterfall.name} asks what they say.`,
        saving: saves?.cost ?? null,
        reckoning,
      });
    }
  },
};
