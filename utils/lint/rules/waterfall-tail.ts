import { nameOf } from "../condition-text.ts";
import { listed } from "../listed.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "waterfall-tail",
  since: "0.3.0",
  stage: "nursery",
  severity: "info",
  title: "Last steps of a waterfall that cost more for each extra result than your limit",
  why: "The later a step, the fewer of its rows can still be found; with billed misses or a dear price each extra result costs many times what the first ones did.",
  fix: "Drop the last steps, or let them run only on the rows that are worth it.",
  guards: [
    "Between the bounds of what is estimated an extra result could cost less than the limit: the dollars that you set for one found contact, else $5.",
    "The step has fewer than 30 results or misses in this table.",
    "What it costs in dollars is not known, or it does not run in the next run.",
    "The first step of a waterfall is never meant.",
  ],
  check(facts, report) {
    for (const { tail, waterfall } of facts.waterfalls) {
      const [first] = tail?.columnIds ?? [];
      if (tail === null || first === undefined) continue;
      const { columnIds, perHit, limit, isOwnLimit, hitsPer100, saves, reckoning } = tail;
      const names = listed(columnIds.map((id) => nameOf(id, facts)));
      const verb = columnIds.length === 1 ? "costs" : "cost";
      const than = isOwnLimit
        ? `your limit of ${limit}`
        : `${limit}, ten times a mobile number in Clay's own waterfall`;
      report.finding({
        columnId: first,
        class: "review",
        message: `${names} at the end of ${waterfall.name} ${verb} ${perHit} for each extra result, more than ${than}. Of 100 rows ${hitsPer100} are found by ${columnIds.length === 1 ? "it" : "them"} alone.`,
        fix: `Switch the auto-run of ${names} off, or add a run condition that picks the rows worth that much. Without, the next run costs ${saves.said} less.`,
        saving: saves.cost,
        reckoning,
      });
    }
  },
};
