import type { CatalogueAction } from "../../model/catalogue.ts";
import { decodeRequiresOwnKey } from "./action-labels.ts";
import { isObject, isText, type LooseObject } from "./checks.ts";
import type { DriftLog } from "./drift-log.ts";
import { isWord } from "./identifiers.ts";
import { parseEach } from "./parse-each.ts";
import { decodePricing } from "./pricing.ts";

/** So many actions are handed on together: about 90 kB of messages instead of one of 600. */
const PART = 200;

/**
 * Decodes the text of `GET /v3/actions` (clay-api.md section 6.1), one action a step: it is about 25 MB, of which this reads six
 * keys, `key`, `package.id`, `displayName`, `auth.providerType`, `actionLabels` and `pricing`. Yields a part when one is
 * full or the list ends, else nothing yet (null). When the text is no list, or breaks, there is a drift in the log.
 */
export function* decodeActionsCatalogue(text: string, log: DriftLog): Generator<CatalogueAction[] | null, void> {
  let part: CatalogueAction[] = [];
  for (const value of parseEach(text, "actions", log)) {
    const entry = log.required(isObject, value, "actions[]");
    const action = entry && decodeCatalogueAction(entry, log);
    if (action !== null) part.push(action);
    yield part.length === PART ? part : null;
    if (part.length === PART) part = [];
  }
  if (part.length > 0) yield part;
}

function decodeCatalogueAction(entry: LooseObject, log: DriftLog): CatalogueAction | null {
  const key = log.required(isWord, entry.key, "actions[].key");
  if (key === null) return null;
  const bundle = log.optional(isObject, entry.package, "actions[].package");
  const auth = log.optional(isObject, entry.auth, "actions[].auth");
  return {
    key,
    packageId: log.optional(isWord, bundle?.id, "actions[].package.id"),
    displayName: log.optional(isText, entry.displayName, "actions[].displayName"),
    providerType: log.optional(isWord, auth?.providerType, "actions[].auth.providerType"),
    requiresOwnKey: decodeRequiresOwnKey(entry.actionLabels, log, "actions[].actionLabels"),
    pricing: decodePricing(entry.pricing, log, "actions[].pricing"),
  };
}
