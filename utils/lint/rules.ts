import type { Rule } from "./rule.ts";
import { rule as alwaysTrueRunCondition } from "./rules/always-true-run-condition.ts";
import { rule as autoRunOnAiColumn } from "./rules/auto-run-on-ai-column.ts";
import { rule as autoRunUngated } from "./rules/auto-run-ungated.ts";
import { rule as byokFailingKey } from "./rules/byok-failing-key.ts";
import { rule as byokLeftOnClayKey } from "./rules/byok-left-on-clay-key.ts";
import { rule as byokWithoutBudget } from "./rules/byok-without-budget.ts";
import { rule as byokWorthConnecting } from "./rules/byok-worth-connecting.ts";
import { rule as dearerThanTwin } from "./rules/dearer-than-twin.ts";
import { rule as duplicateColumn } from "./rules/duplicate-column.ts";
import { rule as formulaHidesErrors } from "./rules/formula-hides-errors.ts";
import { rule as freeStepAvailable } from "./rules/free-step-available.ts";
import { rule as keepExistingResultsOff } from "./rules/keep-existing-results-off.ts";
import { rule as legacyPriceOnModernPlan } from "./rules/legacy-price-on-modern-plan.ts";
import { rule as literalSecretInHttpColumn } from "./rules/literal-secret-in-http-column.ts";
import { rule as missingOnlyIfEmpty } from "./rules/missing-only-if-empty.ts";
import { rule as mixedAccounts } from "./rules/mixed-accounts.ts";
import { rule as neverTrueRunCondition } from "./rules/never-true-run-condition.ts";
import { rule as nonrefundableStepEarly } from "./rules/nonrefundable-step-early.ts";
import { rule as perResultWithoutLimit } from "./rules/per-result-without-limit.ts";
import { rule as priceRose } from "./rules/price-rose.ts";
import { rule as requiredInputNotGuarded } from "./rules/required-input-not-guarded.ts";
import { rule as runConditionMissingColumn } from "./rules/run-condition-missing-column.ts";
import { rule as runConditionOnObject } from "./rules/run-condition-on-object.ts";
import { rule as runConditionOnStatus } from "./rules/run-condition-on-status.ts";
import { rule as runConditionPrecedence } from "./rules/run-condition-precedence.ts";
import { rule as runConditionPromptMismatch } from "./rules/run-condition-prompt-mismatch.ts";
import { rule as runConditionWrongColumn } from "./rules/run-condition-wrong-column.ts";
import { rule as scheduledSourceUpdatesAllRows } from "./rules/scheduled-source-updates-all-rows.ts";
import { rule as selfReferencingRunCondition } from "./rules/self-referencing-run-condition.ts";
import { rule as validateEveryStep } from "./rules/validate-every-step.ts";
import { rule as variablePriceModelWithoutBudget } from "./rules/variable-price-model-without-budget.ts";
import { rule as waterfallOrder } from "./rules/waterfall-order.ts";
import { rule as waterfallStepUngated } from "./rules/waterfall-step-ungated.ts";
import { rule as waterfallTail } from "./rules/waterfall-tail.ts";

/** Every rule, in the order in which findings are listed. A contract test compares it with the files of `rules/`. */
export const RULES: readonly Rule[] = [
  autoRunUngated,
  autoRunOnAiColumn,
  keepExistingResultsOff,
  scheduledSourceUpdatesAllRows,
  waterfallStepUngated,
  nonrefundableStepEarly,
  waterfallOrder,
  waterfallTail,
  validateEveryStep,
  missingOnlyIfEmpty,
  duplicateColumn,
  alwaysTrueRunCondition,
  neverTrueRunCondition,
  runConditionMissingColumn,
  selfReferencingRunCondition,
  runConditionOnObject,
  runConditionOnStatus,
  runConditionPrecedence,
  runConditionWrongColumn,
  runConditionPromptMismatch,
  requiredInputNotGuarded,
  formulaHidesErrors,
  variablePriceModelWithoutBudget,
  perResultWithoutLimit,
  dearerThanTwin,
  freeStepAvailable,
  byokLeftOnClayKey,
  byokWorthConnecting,
  byokFailingKey,
  byokWithoutBudget,
  mixedAccounts,
  priceRose,
  legacyPriceOnModernPlan,
  literalSecretInHttpColumn,
];

/** Ids that rules had once, with what became of them. An id is never reused. */
export const RETIRED_RULES: Readonly<Record<string, string>> = {
  "constant-run-condition": "split into always-true-run-condition and never-true-run-condition",
};
