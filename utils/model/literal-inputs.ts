/** The inputs whose literal value bears on cost. No other input value is ever kept. */
export const LITERAL_INPUTS = ["model", "useCase", "runBudget", "maxCostInCents", "tableId", "limit"] as const;
