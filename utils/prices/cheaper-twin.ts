import { isKnownRange, rangeOf } from "../model/decimal-range.ts";
import type { CheaperTwin } from "../model/facts.ts";
import type { Action } from "../model/table.ts";
import type { KnownEra } from "./era-figures.ts";
import { findAction } from "./find-action.ts";
import { providerName } from "./provider-name.ts";
import type { ActionRecord, DataKind } from "./record.ts";

/**
 * The general enrichments of people and companies, and what they are asked by: their inputs are called `person_identifier` and
 * `company_identifier` (real-tables.md section 4) and take an address of a profile, a person's also an e-mail, a company's a domain.
 */
const GENERAL: readonly { key: string; named: RegExp; accepts: readonly DataKind[] }[] = [
  { key: "enrich-company-with-mixrank-v2", named: /^enrich company/i, accepts: ["company domain", "linkedin url"] },
  { key: "enrich-person-with-mixrank-v2", named: /^enrich person/i, accepts: ["linkedin url", "work email"] },
];

const FACTOR = 2;

/**
 * The general enrichment that gives the same kind of data for half the price or less, or null: also where one of the prices is not
 * known in that era. A special enrichment (funding, brand, hierarchy) has no twin.
 *
 * @param typed what the user says that the action takes
 */
export function cheaperTwinOf(action: Action, era: KnownEra, typed: string | null = null): CheaperTwin | null {
  const record = findAction(action.packageId, action.key);
  const general = GENERAL.find(({ named }) => record !== null && named.test(record.name));
  const twin = general === undefined ? null : findAction(null, general.key);
  if (record === null || general === undefined || twin === null) return null;
  if (twin === record || twin.produces !== record.produces) return null;
  const own = typed === null ? creditsOf(record, era, action) : rangeOf(typed);
  const other = creditsOf(twin, era);
  if (own === null || other === null || Number(own.low) < FACTOR * Number(other.high)) return null;
  const name = `${twin.name} (${providerName(twin.provider)})`;
  return { key: twin.key, name, accepts: general.accepts, credits: other.likely, ownCredits: own.likely };
}

function creditsOf({ legacyCredits, dataCredits }: ActionRecord, era: KnownEra, action?: Action) {
  const figure = action?.pricing?.[era]?.credits ?? (era === "legacy" ? legacyCredits : dataCredits);
  const range = figure === null ? null : rangeOf(figure);
  return range !== null && isKnownRange(range) && Number(range.high) > 0 ? range : null;
}
