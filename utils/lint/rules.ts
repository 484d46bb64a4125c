import type { Rule } from "./rule.ts";
import { rule as autoRunOnAiColumn } from "./rules/auto-run-on-ai-column.ts";
import { rule as autoRunUngated } from "./rules/auto-run-ungated.ts";
import { rule as byokLeftOnClayKey } from "./rules/byok-left-on-clay-key.ts";
import { rule as constantRunCondition } from "./rules/constant-run-condition.ts";
import { rule as duplicateColumn } from "./rules/duplicate-column.ts";
import { rule as keepExistingResultsOff } from "./rules/keep-existing-results-off.ts";
import { rule as literalSecretInHttpColumn } from "./rules/literal-secret-in-http-column.ts";
import { rule as missingOnlyIfEmpty } from "./rules/missing-only-if-empty.ts";
import { rule as runConditionMissingColumn } from "./rules/run-condition-missing-column.ts";
import { rule as scheduledSourceUpdatesAllRows } from "./rules/scheduled-source-updates-all-rows.ts";
import { rule as variablePriceModelWithoutBudget } from "./rules/variable-price-model-without-budget.ts";
import { rule as waterfallStepUngated } from "./rules/waterfall-step-ungated.ts";

/** Every rule, in the order in which findings are listed. A contract test compares it with the files of `rules/`. */
export const RULES: readonly Rule[] = [
  autoRunUngated,
  autoRunOnAiColumn,
  keepExistingResultsOff,
  scheduledSourceUpdatesAllRows,
  waterfallStepUngated,
  missingOnlyIfEmpty,
  duplicateColumn,
  constantRunCondition,
  runConditionMissingColumn,
  variablePriceModelWithoutBudget,
  byokLeftOnClayKey,
  literalSecretInHttpColumn,
];
