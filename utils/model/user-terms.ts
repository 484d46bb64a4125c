import * as z from "zod/mini";
import { quantitySchema } from "./quantity.ts";
import { decimalSchema } from "./table.ts";

/** What the user has told Fettle about a workspace's prices. It outranks the page and the price book; null means not told. */
export const userTermsSchema = z.object({
  /** Which price model the plan follows, where the page never showed the plan. */
  era: z.nullable(z.enum(["legacy", "modern"])),
  /** False once the user has said not to be asked for it again. */
  asksEra: z.boolean(),
  usdPerCredit: z.nullable(decimalSchema),
  usdPerAction: z.nullable(decimalSchema),
  /** What Clay adds to the provider's bill for an AI model of variable price, as a fraction: "0.15". */
  aiMarkUp: z.nullable(decimalSchema),
  /** The most that one more result of a waterfall's last steps may cost, in US dollars; absent until it was set once. */
  usdPerHitLimit: z.optional(z.nullable(decimalSchema)),
  /** What a provider bills on the user's own contract, by our provider id: US dollars per find or per run. */
  providerPrices: z.record(z.string(), z.object({ usd: decimalSchema, per: z.enum(["find", "run"]) })),
  /** What an action takes on Clay's key, by `actionPriceKey`. */
  actionPrices: z.record(
    z.string(),
    z.object({ credits: z.nullable(decimalSchema), actions: z.nullable(decimalSchema) }),
  ),
  /** What the user put in the place of an estimate, by `assumptionKey`; absent until something is. */
  assumptions: z.optional(z.record(z.string(), decimalSchema)),
});
export type UserTerms = z.infer<typeof userTermsSchema>;

export const NO_TERMS: UserTerms = {
  era: null,
  asksEra: true,
  usdPerCredit: null,
  usdPerAction: null,
  aiMarkUp: null,
  providerPrices: {},
  actionPrices: {},
};

/** What the user typed for one action on Clay's key. */
export type TypedPrice = UserTerms["actionPrices"][string];

/** An action's identity as one key: never its key alone where two packages share it. */
export function actionPriceKey({ packageId, key }: { packageId: string | null; key: string }): string {
  return `${packageId ?? ""}/${key}`;
}

/**
 * Estimates that the user may replace. Of a column: `passes`, the share of rows that its gate lets through; `hits`, the share of runs that
 * find something; `misses`, the share of runs without a find that are billed; `results`, how many results a run brings; `settles`, what
 * share of what is held a run of variable price takes; `sent-rows`, how many rows a run sends of a list. Of a table: `new-rows`, how many rows a month are added.
 */
export const ASSUMPTIONS = ["passes", "hits", "misses", "results", "settles", "sent-rows", "new-rows"] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** Under which key an assumption of a table, or of one of its columns, is kept. */
export function assumptionKey(tableId: string, columnId: string | null, assumption: Assumption): string {
  return `${tableId}/${columnId ?? ""}/${assumption}`;
}

const between = (low: number, high: number) =>
  decimalSchema.check(z.refine((text) => Number(text) > low && Number(text) <= high));

const CREDITS = between(-0.000_001, 10_000);
const ACTIONS = between(-0.000_001, 1000);

/** What an action takes on Clay's key, as typed: data credits from 0 to 10,000 and actions from 0 to 1,000; at least one of them. */
export const typedPriceSchema = z
  .object({
    credits: z.nullable(CREDITS),
    actions: z.nullable(ACTIONS),
  })
  .check(z.refine(({ credits, actions }) => credits !== null || actions !== null));

/** What a provider bills on the user's own contract, as typed: US dollars from 0, which a flat fee leaves, to 1,000. */
export const providerPriceSchema = z.object({ usd: between(-0.000_001, 1000), per: z.enum(["find", "run"]) });
export type ProviderPrice = z.infer<typeof providerPriceSchema>;

/** What a user may set: null takes it back, what is left out stays. Dollars above 0 and at most 1,000; a mark-up from 0 to 5. */
export const termChangesSchema = z.partial(
  z.object({
    era: userTermsSchema.shape.era,
    asksEra: z.boolean(),
    usdPerCredit: z.nullable(between(0, 1000)),
    usdPerAction: z.nullable(between(0, 1000)),
    usdPerHitLimit: z.nullable(between(0, 1000)),
    aiMarkUp: z.nullable(between(-0.000_001, 5)),
    /** One assumption, by its `assumptionKey`: a share from 0 to 1, or a count. */
    assumption: z.object({
      key: z.string().check(z.maxLength(300)),
      value: z.nullable(between(-0.000_001, 10_000_000)),
    }),
    /** What a provider bills on the user's own contract, by our provider id. */
    providerPrice: z.object({
      providerId: z.string().check(z.maxLength(100)),
      price: z.nullable(providerPriceSchema),
    }),
    /** The price of one action, by the `priceKey` of its column. */
    actionPrice: z.object({ key: z.string().check(z.maxLength(300)), price: z.nullable(typedPriceSchema) }),
    /** What that action takes of one meter; what is set of the other stays. */
    meterPrice: z.discriminatedUnion("meter", [
      z.object({ key: z.string().check(z.maxLength(300)), meter: z.literal("credits"), value: z.nullable(CREDITS) }),
      z.object({ key: z.string().check(z.maxLength(300)), meter: z.literal("actions"), value: z.nullable(ACTIONS) }),
    ]),
  }),
);
export type TermChanges = z.infer<typeof termChangesSchema>;

const rateSchema = z.object({
  usd: quantitySchema,
  /** Where it comes from, in one sentence. */
  source: z.string(),
});

/** What the user has set of the workspace that a tab shows, and what counts otherwise. */
export const termsViewSchema = z.object({
  workspaceId: z.string(),
  set: z.omit(userTermsSchema, { providerPrices: true }),
  otherwise: z.object({
    /** As the page showed the plan. */
    era: z.enum(["legacy", "modern", "unknown"]),
    usdPerCredit: rateSchema,
    usdPerAction: rateSchema,
    usdPerHitLimit: rateSchema,
    aiMarkUp: decimalSchema,
  }),
});
export type TermsView = z.infer<typeof termsViewSchema>;
