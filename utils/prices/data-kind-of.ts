import type { Action } from "../model/table.ts";
import { findAction } from "./find-action.ts";
import type { DataKind } from "./record.ts";

// What Clay calls the meaning of an output (clay-api.md section 4.2), where one such meaning says what was bought.
const BY_MEANING: Record<string, DataKind> = {
  email: "work email",
  "phone-number": "mobile phone",
};

// How Clay's keys name what is found, for an action of which the page showed no outputs: `leadmagic-find-mobile-number`, `find-email-v2`.
const BY_KEY: [RegExp, DataKind][] = [
  [/(?:find|get|enrich)-(?:\w+-)*(?:mobile|phone)|-mobile$/, "mobile phone"],
  [/(?:find|get)-(?:work-)?email/, "work email"],
];

/**
 * The kind of data that an action finds: by the price book, else by what the page says that its outputs mean, else by its key. Null when none
 * says, or when the outputs mean several of those kinds.
 */
export function dataKindOf({ packageId, key, outputs }: Action): DataKind | null {
  const record = findAction(packageId, key);
  if (record !== null) return record.produces;
  const kinds = outputs.flatMap(({ semanticType }) =>
    semanticType !== null && Object.hasOwn(BY_MEANING, semanticType) ? [BY_MEANING[semanticType]] : [],
  );
  const [kind] = kinds;
  if (outputs.length === 0) return BY_KEY.find(([pattern]) => pattern.test(key))?.[1] ?? null;
  return kind !== undefined && kinds.every((other) => other === kind) ? kind : null;
}
