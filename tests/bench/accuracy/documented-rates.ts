import type { Dice } from "./dice.ts";

/** Bounds between which a rate lies in four cases of five. */
type Span = readonly [low: number, high: number];

/**
 * How often an action finds something, by its key. Figures: pricing.md section 8 and the observations it rests on. What nobody has
 * measured stands in `UNMEASURED` and is our own guess, wide on purpose.
 */
const MEASURED: Readonly<Record<string, Span>> = {
  "findymail-find-work-email": [0.45, 0.79],
  "prospeo-find-work-email-v2": [0.4, 0.8],
  "leadmagic-find-work-email": [0.45, 0.65],
  "find-email-v2": [0.38, 0.6],
  "dropcontact-enrich-person": [0.45, 0.55],
  "icypeas-find-email-v2": [0.38, 0.65],
  "datagma-find-work-email-v3": [0.38, 0.65],
  "enrow-find-work-email": [0.38, 0.65],
  "leadmagic-find-mobile-number": [0.15, 0.53],
  "findymail-mobile": [0.15, 0.53],
  "contactout-find-phone": [0.15, 0.53],
  "datagma-find-mobile-number": [0.15, 0.53],
  "enrich-company-with-mixrank-v2": [0.79, 1],
  "harmonic-get-fundraising-data": [0.7, 0.91],
};
const UNMEASURED: Readonly<Record<string, Span>> = {
  "enrich-person-with-mixrank-v2": [0.75, 0.98],
  "lookup-technology-stack-new": [0.5, 0.95],
  "sumble-enrich-company-technologies": [0.5, 0.95],
  "find-google-news-results": [0.3, 0.9],
  "lusha-enrich-company-news-signal": [0.3, 0.9],
  "enigma-get-operating-location-addresses": [0.5, 0.95],
  "scrape-website": [0.8, 0.98],
  "signal-job-change": [0.8, 0.99],
  "lookup-row-in-other-table": [0.2, 0.9],
  "http-api-v2": [0.93, 1],
  "hubspot-update-object": [0.95, 1],
  "validate-email": [1, 1],
  "use-ai": [1, 1],
  "execute-subroutine": [1, 1],
};

/** Share of found addresses that a validation calls valid: 0.85 to 0.94 by provider, 0.8 in the one measured waterfall (pricing.md section 8). */
export const VALID: Span = [0.75, 0.95];
/** How much a row's misses have in common: 55 % after one provider and 85 % after three (pricing.md section 8) is about 0.4. */
export const SHARED: Span = [0.25, 0.55];
/** What variable AI settles at, against what was held: 9.7 of 12, 2.8 of 15, 2.9 of 14 (pricing.md section 5). */
export const SETTLES: Span = [0.2, 0.95];

/**
 * Draws the hidden rate of an action in one table: around the middle of what is documented, never the middle itself. Half of the
 * spread is the list's, half the provider's.
 *
 * @param listQuality standard normal, the same for all columns of a table
 */
export function hiddenRate(key: string, listQuality: number, dice: Dice): number {
  const span = MEASURED[key] ?? UNMEASURED[key];
  if (span === undefined) throw new Error(`No rate for ${key}`);
  const [low, high] = span;
  if (low === high) return low;
  // 80 % of a normal distribution lie within 1.28 standard deviations of its middle.
  const deviation = (high - low) / 2 / 1.2816;
  const rate = (low + high) / 2 + deviation * Math.SQRT1_2 * (listQuality + dice.normal());
  return Math.min(0.995, Math.max(0.02, rate));
}

// clay-actions.json `chargedWhenEmpty` and pricing.md section 3; the refunded ones also in the list of
// https://docs.clay.com/en/articles/9651459-providers-do-not-return-valid-data.
const BILLED = [
  "enrich-company-with-mixrank-v2",
  "lookup-technology-stack-new",
  "find-google-news-results",
  "scrape-website",
  "enrow-find-work-email",
  "validate-email",
  "use-ai",
];
const REFUNDED = [
  "enrich-person-with-mixrank-v2",
  "lusha-enrich-company-news-signal",
  "harmonic-get-fundraising-data",
  "sumble-enrich-company-technologies",
  "find-email-v2",
  "icypeas-find-email-v2",
  "datagma-find-work-email-v3",
  "datagma-find-mobile-number",
  "dropcontact-enrich-person",
  "contactout-find-phone",
  "http-api-v2",
  "hubspot-update-object",
  "lookup-row-in-other-table",
];
// Whose provider bills its own customers for finds only (providers' price pages). Clay passes on what a provider bills, on terms of its own.
const PROVIDER_BILLS_FINDS = [
  "findymail-find-work-email",
  "findymail-mobile",
  "leadmagic-find-work-email",
  "leadmagic-find-mobile-number",
  "prospeo-find-work-email-v2",
];
const BILLED_DESPITE_PROVIDER = 0.1;
/**
 * For what none says: the list of refunding actions is said to be complete, and a page of questions says that no miss is ever
 * billed (https://university.clay.com/docs/credit-refunds, https://www.clay.com/faq/do-unsuccessful-searches-consume-data-credits-what-about-actions).
 */
const BILLED_OF_THE_REST = 0.25;

/** Whether Clay bills a run of this action that finds nothing. Drawn where the documents disagree. */
export function billsMisses(key: string, dice: Dice): boolean {
  const drawn = dice.isHit(PROVIDER_BILLS_FINDS.includes(key) ? BILLED_DESPITE_PROVIDER : BILLED_OF_THE_REST);
  return BILLED.includes(key) || (!REFUNDED.includes(key) && drawn);
}
