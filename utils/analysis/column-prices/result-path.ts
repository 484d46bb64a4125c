import type { Action } from "../../model/table.ts";
import { findAction } from "../../prices/find-action.ts";

/**
 * Where the datum that an action looks for stands inside its cell; empty when that is not known. The page names what each output
 * means (`email`, `phone`); the price book knows the path for common actions only.
 */
export function resultPathOf(action: Action): string[] {
  const record = findAction(action.packageId, action.key);
  const produces = record?.produces ?? null;
  const delivered = action.outputs.find(
    ({ semanticType }) => semanticType !== null && produces?.includes(semanticType),
  )?.path;
  return [...(delivered ?? record?.result?.path ?? [])];
}
