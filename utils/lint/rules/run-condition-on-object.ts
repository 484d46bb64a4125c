import { canRun } from "../can-run.ts";
import { isNegatedAt, nameOf } from "../condition-text.ts";
import { unseenSameData } from "../only-if-empty.ts";
import { repairOf } from "../repair.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "run-condition-on-object",
  since: "0.2.0",
  stage: "nursery",
  severity: "warning",
  title: "Run condition that tests an enrichment's cell as a whole",
  why: "The cell of an enrichment holds an object even where nothing was found, so it never counts as empty once the enrichment has run.",
  fix: "Test the value inside the cell: {{Find email}}?.email.",
  guards: [
    "It is not known which value the enrichment finds, as with look-ups, HTTP calls and AI.",
    "The condition reads a value inside the same cell as well.",
    "The column is parked or free.",
  ],
  check(facts, report) {
    for (const it of facts.columns) {
      const { text, traps } = it.gate?.condition ?? { text: null, traps: [] };
      const trap = traps.find(({ kind }) => kind === "object");
      if (trap?.columnId == null || text === null || it.isPaid === false || !canRun(it)) continue;
      // Of a step that looks for the same, the rule about the steps says what to ask for instead.
      if (unseenSameData(it, facts).some((same) => same.facts.column.id === trap.columnId)) continue;
      const condition = repairOf(it, trap, facts);
      const step = nameOf(trap.columnId, facts);
      const isNegated = isNegatedAt(text, trap.start);
      report.finding({
        columnId: it.column.id,
        class: "review",
        message: `The run condition of ${it.column.name} tests {{${step}}} as a whole. Its cell holds an object even where nothing was found, so ${isNegated ? `rows that ${step} has tried count as found` : "rows without a result count as found"}.`,
        fix:
          condition === null
            ? `Test the value inside the cell of ${step}.`
            : `Test the value inside the cell: ${condition.byName}`,
        condition,
        culprit: { start: trap.start, end: trap.end },
      });
    }
  },
};
