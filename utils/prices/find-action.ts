import type { ColumnKind } from "../model/report.ts";
import { ACTION_BOOK } from "./action-book.ts";
import type { ActionRecord } from "./record.ts";

/**
 * Keys that stand under two packages in Clay's catalogue, even where this book knows only one of the two.
 * Source: github:sungwanjo-clay/clay-skill-creator:DETERMINISM.md@d3c5571, 2026-08-21.
 */
const SHARED_KEYS = new Set([
  "enrich-company",
  "update-lead",
  "create-contact",
  "pull-data",
  "lookup-lead-in-campaign",
]);

/** Older and newer AI columns are recognised by package too (clay-api.md section 11.1). */
const AI_PACKAGE = "67ba01e9-1898-4e7d-afe7-7ebe24819a57";

const byKey = new Map<string, ActionRecord[]>();
for (const record of ACTION_BOOK) {
  for (const key of [record.key, ...record.aliases]) byKey.set(key, [...(byKey.get(key) ?? []), record]);
}

/**
 * The record of an action, by package and key together; a key alone is enough only when no other provider uses it.
 * Null when the book has no such action, when several providers share the key and the package does not decide, and
 * when the key is known only under another package. Old and new names of a renamed key find the same record.
 */
export function findAction(packageId: string | null, key: string): ActionRecord | null {
  const candidates = byKey.get(key) ?? [];
  const named = candidates.filter((record) => packageId !== null && hasPackage(record, packageId));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const only = candidates[0];
  if (only === undefined || candidates.length > 1 || SHARED_KEYS.has(key)) return null;
  return packageId === null || only.packageIds.length === 0 ? only : null;
}

/** Why `findAction` found nothing, as a sentence for the report. */
export function whyNotFound(key: string): string {
  if (!byKey.has(key)) return `No published price is known for the action "${key}".`;
  if (SHARED_KEYS.has(key) || (byKey.get(key)?.length ?? 0) > 1) {
    return `Several providers have an action called "${key}", and the column does not say whose this is.`;
  }
  return `The action "${key}" is known only from another provider.`;
}

/** What a column with this action is, in Fettle's words. An action that the book does not know is an enrichment. */
export function kindOfAction(packageId: string | null, key: string): ColumnKind {
  const record = findAction(packageId, key);
  if (record !== null) return record.kind;
  return packageId === AI_PACKAGE || key === "use-ai" ? "ai" : "enrichment";
}

function hasPackage(record: ActionRecord, packageId: string): boolean {
  // A source that shortened the id left its first eight digits, enough to tell packages apart.
  return record.packageIds.some((known) => packageId === known || (known.length === 8 && packageId.startsWith(known)));
}
