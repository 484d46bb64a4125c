import * as z from "zod/mini";
import { decimalSchema } from "./table.ts";

/** What the user has told Fettle about a workspace's prices. It outranks the page and the price book; null means not told. */
export const userTermsSchema = z.object({
  /** Which price model the plan follows, where the page never showed the plan. */
  era: z.nullable(z.enum(["legacy", "modern"])),
  usdPerCredit: z.nullable(decimalSchema),
  usdPerAction: z.nullable(decimalSchema),
  /** What Clay adds to the provider's bill for an AI model of variable price, as a fraction: "0.15". */
  aiMarkUp: z.nullable(decimalSchema),
  /** What a provider bills on the user's own contract, by our provider id: US dollars per find or per run. */
  providerPrices: z.record(z.string(), z.object({ usd: decimalSchema, per: z.enum(["find", "run"]) })),
  /** What an action takes on Clay's key, by `actionPriceKey`. */
  actionPrices: z.record(
    z.string(),
    z.object({ credits: z.nullable(decimalSchema), actions: z.nullable(decimalSchema) }),
  ),
});
export type UserTerms = z.infer<typeof userTermsSchema>;

export const NO_TERMS: UserTerms = {
  era: null,
  usdPerCredit: null,
  usdPerAction: null,
  aiMarkUp: null,
  providerPrices: {},
  actionPrices: {},
};

/** An action's identity as one key: never its key alone where two packages share it. */
export function actionPriceKey({ packageId, key }: { packageId: string | null; key: string }): string {
  return `${packageId ?? ""}/${key}`;
}
