import { type Amount, rangeOf, scale } from "../../model/decimal-range.ts";
import type { DataKind, Source } from "../record.ts";

/**
 * Whether a customer's own key works in Clay. `required`: the only way, since Clay has no account of its own. `http-only`: there is
 * no integration, but the provider's API can be called by an HTTP column. `no`: Clay's own account is the only way.
 */
export type KeyInClay = "optional" | "required" | "no" | "http-only" | "unknown";

/** Look-ups that providers sell and that no kind of column in Clay stands for. */
export type OtherLookup =
  | "count"
  | "email and phone"
  | "email from profile"
  | "export"
  | "identification"
  | "job change"
  | "mobile phone by waterfall"
  | "premium traffic"
  | "reverse email"
  | "search"
  | "site map"
  | "web page as JSON"
  | "web search"
  | "work email by waterfall";

/** One thing that a provider sells, at its own price. */
export interface ProviderLookup {
  finds: DataKind | OtherLookup;
  /** The provider's own credits; null when not found. */
  credits: Amount | null;
  /** US dollars on the terms of the provider's `creditPrice`, as exact decimals; null when no public price was found. */
  usd: Amount | null;
  /** What the credits and dollars are for. `page`: a page of results, however many it holds. */
  per: "look-up" | "result" | "page";
  /** `found`: only when there is an answer. */
  charged: "found" | "always" | "unknown";
  note: string | null;
}

/** One plan or prepaid pack: name, US dollars (a month, or once), and the credits in it, null when it states none. */
export type ProviderPlan = readonly [name: string, usd: string, credits: string | null];

/** A sentence for whoever decides about a key, with where and when it was read. */
export interface ProviderAdvice {
  text: string;
  from: Source;
}

/** What is publicly known of a provider whose key a customer could bring. Only the customer's own contract is right. */
export interface ProviderRecord {
  /** Our id; the same in the action records, the model records and the connection names. */
  id: string;
  /** As its users write it. */
  name: string;
  key: KeyInClay;
  plans: readonly ProviderPlan[];
  packs: readonly ProviderPlan[];
  /** What one of the provider's credits costs and on which plan; null when no public price was found. */
  creditPrice: { usd: string; on: string } | null;
  lookups: readonly ProviderLookup[];
  /** The cheapest paid plan with a key; null when none is known, and for prepaid packs. */
  monthlyFee: { usd: string; plan: string } | null;
  /** Where a key is made: the page, and the way to it in the provider's own app. */
  keyPage: { url: string | null; place: string | null; confidence: Source[2] };
  rateLimit: string | null;
  /** A request that tells whether a key works and takes no credits. Shown, never sent. */
  testRequest: { request: string; from: Source } | null;
  advice: readonly ProviderAdvice[];
  from: Source;
}

type LookupEntry = Pick<ProviderLookup, "finds" | "credits"> & Partial<ProviderLookup>;
type ProviderEntry = Partial<Omit<ProviderRecord, "lookups" | "keyPage" | "advice">> &
  Pick<ProviderRecord, "id" | "name" | "key" | "from"> & {
    lookups?: readonly LookupEntry[];
    keyPage?: Partial<ProviderRecord["keyPage"]>;
    /** A bare sentence was read where the record was. */
    advice?: readonly (string | ProviderAdvice)[];
  };

/**
 * Writes out provider records. Unless given, nothing is known; dollars per look-up are the credits at the record's price per
 * credit, and the monthly fee is that of its cheapest paid plan.
 */
export function providerGroup(entries: readonly ProviderEntry[]): ProviderRecord[] {
  return entries.map((entry) => ({
    plans: [],
    packs: [],
    creditPrice: null,
    monthlyFee: cheapest(entry.plans ?? []),
    rateLimit: null,
    testRequest: null,
    ...entry,
    lookups: (entry.lookups ?? []).map((lookup) => ({
      usd: inDollars(lookup.credits, entry.creditPrice?.usd ?? null),
      per: "look-up",
      charged: "found",
      note: null,
      ...lookup,
    })),
    keyPage: { url: null, place: null, confidence: "medium", ...entry.keyPage },
    advice: (entry.advice ?? []).map((it) => (typeof it === "string" ? { text: it, from: entry.from } : it)),
  }));
}

function inDollars(credits: Amount | null, usdPerCredit: string | null): Amount | null {
  if (credits === null || usdPerCredit === null) return null;
  const { low, likely, high } = scale(rangeOf(credits), rangeOf(usdPerCredit));
  return low === high ? likely : [low, likely, high];
}

function cheapest(plans: readonly ProviderPlan[]): ProviderRecord["monthlyFee"] {
  const paid = plans.filter(([, usd]) => Number(usd) > 0).sort(([, a], [, b]) => Number(a) - Number(b));
  const [lowest] = paid;
  return lowest === undefined ? null : { plan: lowest[0], usd: lowest[1] };
}
