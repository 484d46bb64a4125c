import type { Action } from "../model/table.ts";
import { findAction } from "./find-action.ts";
import type { DataKind } from "./record.ts";

// What Clay calls the meaning of an output (clay-api.md section 4.2), where one such meaning says what was bought.
const BY_MEANING: Record<string, DataKind> = {
  email: "work email",
  "phone-number": "mobile phone",
};

/**
 * The kind of data that an action finds: by the price book, else by what the page says that its outputs mean. Null when neither says, or when
 * the outputs mean several of those kinds.
 */
export function dataKindOf({ packageId, key, outputs }: Action): DataKind | null {
  const record = findAction(packageId, key);
  if (record !== null) return record.produces;
  const kinds = outputs.flatMap(({ semanticType }) =>
    semanticType !== null && Object.hasOwn(BY_MEANING, semanticType) ? [BY_MEANING[semanticType]] : [],
  );
  const [kind] = kinds;
  return kind !== undefined && kinds.every((other) => other === kind) ? kind : null;
}
