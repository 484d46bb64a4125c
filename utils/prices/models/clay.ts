import { type ModelRecord, modelGroup } from "./model-record.ts";
import { FLAT_LIST, PRICE_PAGE } from "./model-sources.ts";

/** Clay's own research models. They offer no content creation and run on no key but Clay's: https://www.clay.com/faq. */
export const clayModels: readonly ModelRecord[] = modelGroup({ provider: "clay", ownKey: false }, [
  { id: "clay-helium", webResearch: { credits: "1", from: PRICE_PAGE }, from: PRICE_PAGE },
  { id: "clay-neon", webResearch: { credits: "2", from: FLAT_LIST }, from: FLAT_LIST },
  { id: "clay-argon", webResearch: { credits: "3", from: PRICE_PAGE }, from: PRICE_PAGE },
  { id: "operator-clay", webResearch: { credits: "6", from: FLAT_LIST }, from: FLAT_LIST },
]);
