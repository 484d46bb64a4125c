import { formatDate } from "../format.ts";
import type { PagePart } from "../model/observation.ts";
import type { DriftCount } from "../storage/drift.ts";
import type { ValueOf } from "../storage/kinds.ts";
import type { Repositories } from "../storage/repositories.ts";
import { type Place, READINGS } from "./readings.ts";

/** What could not be read, and since when (epoch milliseconds). */
export interface Blindness {
  /** Things of which the last reading went wrong, as the object of "could not read". */
  unread: ReadonlyMap<string, number>;
  parts: ReadonlyMap<PagePart, number>;
}

const PARTS: Readonly<Record<PagePart, { what: string; lost: string }>> = {
  headers: { what: "find the column headers", lost: "it shows no marks there" },
  panel: { what: "read the column settings", lost: "it says nothing about a column before you save it" },
  picker: { what: "read the list of enrichments", lost: "it shows no prices there" },
};

/**
 * Reads, inside one transaction, what Fettle is blind for on a table. A later reading without a fault ends a blindness.
 * Drift is not kept by table, so a fault in one table is told in each table that was not read since.
 */
export async function loadBlindness(repositories: Repositories, place: Place): Promise<Blindness> {
  const [drifts, parts] = await Promise.all([repositories.drift.all(), repositories.pageParts.all()]);
  const readAt = new Map<string, Promise<number | null>>();
  for (const { endpoint } of drifts) {
    const reading = READINGS[endpoint];
    if (reading !== undefined && !readAt.has(endpoint)) readAt.set(endpoint, reading.readAt(repositories, place));
  }
  const unread = new Map<string, number>();
  for (const drift of drifts) {
    const what = READINGS[drift.endpoint]?.what;
    if (what === undefined || wasReadSince((await readAt.get(drift.endpoint)) ?? null, drift)) continue;
    unread.set(what, Math.min(unread.get(what) ?? drift.firstSeenAt, drift.firstSeenAt));
  }
  return { unread, parts: lostParts(parts) };
}

// Equal times are one reading: it gave a record and a fault together.
function wasReadSince(readAt: number | null, drift: DriftCount): boolean {
  return readAt !== null && readAt > drift.lastSeenAt;
}

function lostParts(parts: readonly { key: string; value: ValueOf<"pageParts"> }[]): Blindness["parts"] {
  return new Map(
    parts.flatMap(({ key, value }) => (key in PARTS && !value.isReadable ? [[key as PagePart, value.since]] : [])),
  );
}

/** One sentence for each thing that Fettle is blind for: what, since when, and what is lost. */
export function blindSentences({ unread, parts }: Blindness): string[] {
  return [
    ...[...unread].map(
      ([what, time]) => `Fettle could not read ${what} since ${day(time)}, because Clay sends it in another form now.`,
    ),
    ...[...parts].map(([part, time]) => {
      const { what, lost } = PARTS[part];
      return `Fettle cannot ${what} on Clay's page since ${day(time)}, so ${lost}. The figures hold.`;
    }),
  ];
}

function day(time: number): string {
  return formatDate(new Date(time).toISOString().slice(0, 10));
}
