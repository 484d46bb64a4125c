import * as z from "zod/mini";
import type { CatalogueAction } from "../../model/catalogue.ts";
import { decodeRequiresOwnKey } from "./action-labels.ts";
import { type DriftLog, looseObject } from "./drift-log.ts";
import { decodeEach, readList } from "./envelope.ts";
import { word } from "./identifiers.ts";
import { decodePricing } from "./pricing.ts";

/**
 * Decodes `GET /v3/actions` (clay-api.md section 6.1). It is about 25 MB, of which this reads six keys: `key`, `package.id`,
 * `displayName`, `auth.providerType`, `actionLabels` and `pricing`, at the places where Clay has them. An entry that was
 * reduced to these decodes to the same. Null, with a drift, when it is no list.
 */
export function decodeActionsCatalogue(body: unknown, log: DriftLog): CatalogueAction[] | null {
  const actions = readList([{ key: "actions" }, "bare"], body, log);
  return (
    actions &&
    decodeEach(actions, log, "actions[]", (entry) => {
      const key = log.required(word, entry.key, "actions[].key");
      if (key === null) return null;
      const bundle = log.optional(looseObject, entry.package, "actions[].package");
      const auth = log.optional(looseObject, entry.auth, "actions[].auth");
      return {
        key,
        packageId: log.optional(word, bundle?.id, "actions[].package.id"),
        displayName: log.optional(z.string(), entry.displayName, "actions[].displayName"),
        providerType: log.optional(word, auth?.providerType, "actions[].auth.providerType"),
        requiresOwnKey: decodeRequiresOwnKey(entry.actionLabels, log, "actions[].actionLabels"),
        pricing: decodePricing(entry.pricing, log, "actions[].pricing"),
      };
    })
  );
}
