import type { SpendLine } from "../model/spend.ts";

// By table. In memory only: a worker that was restarted reckons anew.
const lines = new Map<string, SpendLine>();
let changes = 0;

/** The line of a table as it was last made, or a new one, which is kept unless something changes while it is made. */
export async function cachedLine(tableId: string, make: () => Promise<SpendLine | null>): Promise<SpendLine | null> {
  const known = lines.get(tableId);
  if (known !== undefined) return known;
  const before = changes;
  const line = await make();
  if (line !== null && before === changes) lines.set(tableId, line);
  return line;
}

/** Drops the lines of these tables, or all of them with null. */
export function forgetSpend(tableIds: readonly string[] | null): void {
  changes += 1;
  if (tableIds === null) lines.clear();
  for (const id of tableIds ?? []) lines.delete(id);
}
