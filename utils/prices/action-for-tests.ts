import type { KnownDecimalRange } from "../model/decimal-range.ts";
import { type DecimalRange, isKnownRange } from "../model/decimal-range.ts";
import type { Action } from "../model/table.ts";

/** An action column with nothing set but what a test gives. */
export function actionForTests(given: Partial<Action> & Pick<Action, "key">): Action {
  return {
    packageId: null,
    displayName: null,
    accountId: null,
    isAutoRunOn: true,
    runCondition: null,
    hasRunConditionPrompt: false,
    promptColumnsUnread: [],
    literals: {},
    inputs: [],
    providerType: null,
    requiresOwnKey: null,
    secretsIn: [],
    pricing: null,
    outputs: [],
    ...given,
  };
}

/** The figures of a range that a test expects to be known; fails the test with the reason otherwise. */
export function figures(range: DecimalRange): KnownDecimalRange {
  if (!isKnownRange(range)) throw new Error(`unknown: ${range.unknown}`);
  return range;
}
