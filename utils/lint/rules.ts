import type { Rule } from "./rule.ts";
import { rule as autoRunOnAiColumn } from "./rules/auto-run-on-ai-column.ts";
import { rule as autoRunUngated } from "./rules/auto-run-ungated.ts";
import { rule as byokLeftOnClayKey } from "./rules/byok-left-on-clay-key.ts";
import { rule as constantRunCondition } from "./rules/constant-run-condition.ts";
import { rule as missingOnlyIfEmpty } from "./rules/missing-only-if-empty.ts";

/** Every rule, in the order in which findings are listed. A contract test compares it with the files of `rules/`. */
export const RULES: readonly Rule[] = [
  autoRunUngated,
  autoRunOnAiColumn,
  missingOnlyIfEmpty,
  constantRunCondition,
  byokLeftOnClayKey,
];
