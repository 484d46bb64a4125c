import type { TableFacts } from "../model/facts.ts";
import type { Finding, TableReport } from "../model/report.ts";
import type { Rule } from "./rule.ts";

export type LintResult = Pick<TableReport, "findings" | "notChecked" | "checkedRules">;

/**
 * Runs every rule over a table. A rule that fails by a fault of ours becomes a "could not check" of its own and spoils nothing
 * else. Findings come in the order of the rules, then of the columns.
 */
export function lint(facts: TableFacts, rules: readonly Rule[]): LintResult {
  const result: LintResult = { findings: [], notChecked: [], checkedRules: rules.map((rule) => rule.id) };
  for (const rule of rules) {
    const findings: Finding[] = [];
    try {
      rule.check(facts, {
        finding: (draft) =>
          findings.push({
            severity: rule.severity,
            culprit: null,
            saving: null,
            reckoning: [],
            ...draft,
            // Filled in where rows are known: rules know none.
            condition: draft.condition ? { ...draft.condition, verdicts: null, rows: null } : null,
            rule: rule.id,
            why: rule.why,
          }),
        unknown: (columnId, reason) => result.notChecked.push({ rule: rule.id, columnId, reason }),
      });
      result.findings.push(...findings);
    } catch {
      result.notChecked.push({
        rule: rule.id,
        columnId: null,
        reason: "The rule failed on this table. Please report it.",
      });
    }
  }
  return result;
}
