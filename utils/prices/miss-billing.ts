import type { Basis } from "../model/breakdown.ts";
import type { ColumnCensus } from "../model/records.ts";
import type { Action } from "../model/table.ts";
import { dataKindOf } from "./data-kind-of.ts";
import { findAction } from "./find-action.ts";
import { findLookup } from "./find-provider.ts";
import { providerIdOf } from "./key-holder.ts";

/** How likely it is that Clay bills a run of an action that finds nothing, from 0 to 1, and why, in one sentence. */
export interface MissBilling {
  share: number;
  reason: string;
  rests: Basis;
}

/**
 * Actions whose misses Clay refunds, by its own list. The copy of the page is cut off after the letter N.
 * Source: https://docs.clay.com/en/articles/9651459-providers-do-not-return-valid-data (read 2026-11-21), of legacy plans; the rule is the
 * same today: https://university.clay.com/docs/credit-refunds.
 */
const REFUNDED = new Set([
  "capterra-scrape",
  "contactout-find-phone",
  "contactout-find-personal-email-from-linkedin",
  "datagma-find-mobile-number",
  "datagma-find-work-email-v3",
  "dropcontact-enrich-person",
  "g2-scrape",
  "glassdoor-scrape",
  "harmonic-get-fundraising-data",
  "find-email-v2",
  "find-emails-for-company",
  "icypeas-find-email-v2",
  "mixrank-enrich-email-address",
  "mixrank-find-personal-email-address",
  "nymblr-enrich-company",
  "nymblr-enrich-person",
]);

/** Clay's terms with a provider may differ from those that the provider offers to everybody. An assumption (docs/estimates.md). */
const DESPITE_PROVIDER = 0.1;
/**
 * Where nothing says: Clay's list of refunded actions is said to be the whole of them, and another page says that no miss is billed
 * (https://www.clay.com/faq/do-unsuccessful-searches-consume-data-credits-what-about-actions). An assumption (docs/estimates.md).
 */
const UNKNOWN = 0.25;

/** Cells of an action that found nothing and whose rows were opened, and how many of them had been billed. */
export type OpenedMisses = NonNullable<ColumnCensus["openedMisses"]>;

/**
 * Whether a run that finds nothing is billed; if it is, then in both meters, and if it is refunded, in both
 * (https://university.clay.com/docs/credit-refunds). What the cells of opened rows took comes first, then what was measured or documented of the action, Clay's list, then the
 * provider's own terms, because Clay passes on what a provider bills.
 */
export function missBilling(action: Action, opened: OpenedMisses | null): MissBilling {
  const expected = withoutCells(action);
  if (opened === null || opened.cells === 0) return expected;
  const { cells, billed } = opened;
  return {
    // An action either refunds its misses or bills them, so that one cell nearly decides.
    share: (expected.share * PRIOR_CELLS + billed) / (PRIOR_CELLS + cells),
    reason: `${billed.toLocaleString("en-US")} of ${cells.toLocaleString("en-US")} cells that found nothing and were opened had been billed.`,
    rests: "observed",
  };
}

const PRIOR_CELLS = 0.2;

function withoutCells(action: Action): MissBilling {
  const { packageId, key } = action;
  const record = findAction(packageId, key);
  if (record?.chargedWhenEmpty === "yes")
    return { share: 1, reason: "A run that finds nothing is billed as well.", rests: "published" };
  if (record?.chargedWhenEmpty === "no" || REFUNDED.has(key)) {
    return { share: 0, reason: "A run that finds nothing is refunded.", rests: "published" };
  }
  const [provider, produces] = [providerIdOf(action), dataKindOf(action)];
  const charged = provider === null || produces === null ? null : findLookup(provider, produces)?.charged;
  if (charged === "found") {
    return {
      share: DESPITE_PROVIDER,
      reason:
        "Its provider bills finds only, so a run that finds nothing is taken to be refunded; nine in ten such actions are.",
      rests: "published",
    };
  }
  if (charged === "always") {
    return {
      share: 1 - DESPITE_PROVIDER,
      reason: "Its provider bills every look-up, so a run that finds nothing is taken to be billed as well.",
      rests: "published",
    };
  }
  return {
    share: UNKNOWN,
    reason: "Whether a run that finds nothing is billed is not known: one such action in four is taken to.",
    rests: "assumed",
  };
}
