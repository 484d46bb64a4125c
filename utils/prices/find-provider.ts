import { aiProviders } from "./providers/ai.ts";
import { companyDataProviders } from "./providers/company-data.ts";
import { contactProviders } from "./providers/contact-data.ts";
import { contactDatabases } from "./providers/contact-databases.ts";
import type { ProviderLookup, ProviderRecord } from "./providers/provider-record.ts";
import { sequencerProviders } from "./providers/sequencers.ts";
import { verifierProviders } from "./providers/verifiers.ts";
import { waterfallProviders } from "./providers/waterfalls.ts";
import { webAndPlacesProviders } from "./providers/web-and-places.ts";

/** Every provider whose key a customer may bring and of whom something is publicly known. */
export const PROVIDER_BOOK: readonly ProviderRecord[] = [
  ...contactProviders,
  ...contactDatabases,
  ...waterfallProviders,
  ...companyDataProviders,
  ...webAndPlacesProviders,
  ...verifierProviders,
  ...sequencerProviders,
  ...aiProviders,
];

const byId = new Map(PROVIDER_BOOK.map((provider) => [provider.id, provider]));

/** The record of a provider by our id, e.g. `people-data-labs`; null when the book has none, which says nothing of its price. */
export function findProvider(id: string): ProviderRecord | null {
  return byId.get(id) ?? null;
}

/** What a provider takes for a kind of data on its own contract; null when the book does not say. */
export function findLookup(providerId: string, finds: ProviderLookup["finds"]): ProviderLookup | null {
  return findProvider(providerId)?.lookups.find((lookup) => lookup.finds === finds) ?? null;
}
