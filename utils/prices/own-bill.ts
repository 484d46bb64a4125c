import {
  type DecimalRange,
  exactly,
  isKnownRange,
  type KnownDecimalRange,
  rangeOf,
  unknownAmount,
} from "../model/decimal-range.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Action } from "../model/table.ts";
import type { UserTerms } from "../model/user-terms.ts";
import type { AiTerms } from "./ai-terms.ts";
import { TYPED } from "./era-figures.ts";
import { findAction, kindOfAction } from "./find-action.ts";
import { findLookup, findProvider } from "./find-provider.ts";
import { ownAiUsdPerRun } from "./own-ai-usd.ts";
import { providerName } from "./provider-name.ts";
import type { ProviderLookup } from "./providers/provider-record.ts";
import { provenanceOf } from "./record.ts";

/** What a provider bills the customer for runs of one column on the customer's own key. */
export interface OwnBill {
  /** US dollars each time; unknown with what to type. */
  usd: DecimalRange;
  when: "found" | "always" | "unknown";
  /** The price in words; null when none is known. */
  sentence: string | null;
  /** The same with its source and date. */
  inWords: string | null;
  /** Where the price comes from; null when none is known. */
  provenance: Provenance | null;
  /** The part of Clay's bill that is saved, where the provider's is that bill less a mark-up; null where they are two prices. */
  savedShare: KnownDecimalRange | null;
}

/** What the user calls a provider. */
export function nameOfProvider(providerId: string): string {
  return findProvider(providerId)?.name ?? providerName(providerId);
}

/**
 * The provider's own price of what an action does: the user's contract, else token prices for AI or the published price, else
 * unknown. List prices are those of one plan; only the user's contract is right (pricing.md section 7).
 */
export function ownBillOf(
  action: Action,
  providerId: string,
  contracts: UserTerms["providerPrices"],
  terms: AiTerms,
): OwnBill {
  const contract = contractBill(providerId, contracts);
  if (contract !== null) return contract;
  return kindOfAction(action.packageId, action.key) === "ai" ? aiBill(action, terms) : listedBill(action, providerId);
}

function aiBill(action: Action, terms: AiTerms): OwnBill {
  const { usd, provenance, explanation, savedShare } = ownAiUsdPerRun(action, terms);
  if (!isKnownRange(usd)) return notKnown(usd.unknown);
  const source =
    provenance === null ? "" : ` (${provenance.source}${provenance.asOf === null ? "" : `, ${provenance.asOf}`})`;
  const sentence = explanation.join(" ");
  return { usd, when: "always", sentence, inWords: `${sentence}${source}`, provenance, savedShare };
}

function contractBill(providerId: string, contracts: UserTerms["providerPrices"]): OwnBill | null {
  const contract = Object.hasOwn(contracts, providerId) ? contracts[providerId] : undefined;
  if (contract === undefined) return null;
  const { usd, per } = contract;
  const sentence = `${nameOfProvider(providerId)} bills $${usd} per ${per} on your own contract, as you typed it.`;
  const when = per === "find" ? "found" : "always";
  return { usd: exactly(usd), when, sentence, inWords: sentence, provenance: TYPED, savedShare: null };
}

function listedBill(action: Action, providerId: string): OwnBill {
  const name = nameOfProvider(providerId);
  const finds = findAction(action.packageId, action.key)?.produces ?? null;
  const provider = findProvider(providerId);
  const lookup = finds === null ? null : findLookup(providerId, finds);
  if (finds === null || provider === null || lookup === null || lookup.usd === null) {
    return notKnown(
      `What ${name} bills for ${finds === null ? "this" : `one ${finds}`} on an own key is not published.`,
    );
  }
  if (lookup.per === "page") return notKnown(`${name} sells this by the page of results, whatever a page holds.`);
  const plan = provider.creditPrice === null ? "" : `, on ${provider.creditPrice.on}`;
  const sentence = `${name} bills ${dollars(lookup)} per ${finds}${billed(lookup)}${plan}`;
  return {
    usd: rangeOf(lookup.usd),
    when: lookup.charged,
    sentence: `${sentence}.`,
    inWords: `${sentence} (${provider.from[0]}, ${provider.from[1]}).`,
    provenance: provenanceOf(provider.from),
    savedShare: null,
  };
}

function dollars({ usd }: ProviderLookup): string {
  if (usd === null || typeof usd === "string") return `$${usd}`;
  return `$${usd[0]} to $${usd[2]}`;
}

function billed({ charged }: ProviderLookup): string {
  if (charged === "found") return " that it finds";
  return charged === "always" ? ", found or not" : "; whether a miss is billed is not known";
}

function notKnown(reason: string): OwnBill {
  const usd = unknownAmount(`${reason} Type what your contract takes to see what a key of your own would save.`);
  return { usd, when: "unknown", sentence: null, inWords: null, provenance: null, savedShare: null };
}

/** How the sentence about a monthly fee ends. */
export const FEE_IS_PAID = "it pays.";

/** The monthly fee of a provider's cheapest plan. */
export interface BreakEven {
  plan: string;
  usd: string;
  /** From so many finds a month on it is paid. */
  finds: number;
  provenance: Provenance;
  sentence: string;
}

/**
 * From how many finds a month on a provider's cheapest plan is paid by what they cost on Clay's key: the fee through that cost
 * (pricing.md section 6). Null where a fee is not known, or Clay's price of a find is not.
 */
export function breakEven(providerId: string, clayUsdPerFind: DecimalRange): BreakEven | null {
  const provider = findProvider(providerId);
  if (provider?.monthlyFee == null || !isKnownRange(clayUsdPerFind) || Number(clayUsdPerFind.likely) <= 0) return null;
  const { plan, usd } = provider.monthlyFee;
  const finds = Math.ceil(Number(usd) / Number(clayUsdPerFind.likely));
  const sentence = `${provider.name}'s cheapest plan, ${plan}, is $${usd} a month, used or not, and not in that: from ${finds.toLocaleString("en-US")} finds a month on ${FEE_IS_PAID}`;
  return { plan, usd, finds, provenance: provenanceOf(provider.from), sentence };
}
