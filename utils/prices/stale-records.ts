import { ACTION_BOOK } from "./action-book.ts";
import { CONNECTIONS } from "./connections.ts";
import { MODEL_BOOK } from "./find-model.ts";
import { PROVIDER_BOOK } from "./find-provider.ts";
import { HIT_RATE_PRIORS } from "./hit-rates.ts";
import { TIERS_FROM, TOP_UP_PREMIUM } from "./plan-tiers.ts";
import { PLAN_RULES, PLANS } from "./plans.ts";
import type { Source } from "./record.ts";

/** One record of the price data with one of its sources; a record with several sources appears once for each. */
export interface SourcedRecord {
  name: string;
  from: Source;
}

/** Every record of the price data, for checks over all of them. */
export function allRecords(): SourcedRecord[] {
  const records: SourcedRecord[] = [
    { name: "plan tiers", from: TIERS_FROM },
    { name: "top-up premium, modern", from: TOP_UP_PREMIUM.modern.from },
    { name: "top-up premium, legacy", from: TOP_UP_PREMIUM.legacy.from },
  ];
  for (const { id, from } of PLANS) records.push({ name: `plan ${id}`, from });
  for (const { id, from } of PLAN_RULES) records.push({ name: `plan-rule ${id}`, from });
  for (const action of ACTION_BOOK) {
    const name = `action ${action.key.includes(":") ? action.key : `${action.provider}/${action.key}`}`;
    records.push({ name, from: action.from });
    if (action.result !== null) records.push({ name: `${name}, result path`, from: action.result.from });
  }
  for (const model of MODEL_BOOK) {
    records.push({ name: `model ${model.id}`, from: model.from });
    if (model.content !== null) records.push({ name: `model ${model.id}, content`, from: model.content.from });
    if (model.moreTokens !== null) records.push({ name: `model ${model.id}, tokens`, from: model.moreTokens.from });
    if (model.webResearch !== null)
      records.push({ name: `model ${model.id}, web research`, from: model.webResearch.from });
  }
  for (const prior of HIT_RATE_PRIORS) {
    records.push({ name: `hit rate ${prior.produces}, ${prior.role}, ${prior.provider ?? "any"}`, from: prior.from });
  }
  for (const { id, from, testRequest, advice } of PROVIDER_BOOK) {
    records.push({ name: `provider ${id}`, from });
    if (testRequest !== null) records.push({ name: `provider ${id}, test request`, from: testRequest.from });
    advice.forEach((it, at) => {
      records.push({ name: `provider ${id}, advice ${at + 1}`, from: it.from });
    });
  }
  for (const { provider, from } of CONNECTIONS) records.push({ name: `connection ${provider}`, from });
  return records;
}

/**
 * The records that were read more than `days` days before `today`. A date without month or day counts from the first
 * day it can mean, so an imprecise record is stale early rather than late.
 * @param today ISO date, passed in because price data must not read the clock
 */
export function staleRecords(today: string, days: number): SourcedRecord[] {
  const limit = Date.parse(today) - days * 86_400_000;
  return allRecords().filter(({ from: [, asOf] }) => Date.parse(asOf) < limit);
}

/** The same as text for whoever maintains the data: a count, then the records by source, each with its date, oldest first. */
export function staleReport(today: string, days: number): string {
  const stale = staleRecords(today, days);
  const bySource = new Map<string, string[]>();
  for (const { name, from } of stale) {
    const source = `${from[1]}  ${from[0]}`;
    bySource.set(source, [...(bySource.get(source) ?? []), name]);
  }
  const lines = [...bySource].sort().map(([source, names]) => `  ${source}: ${names.join("; ")}`);
  const count = `${stale.length} of ${allRecords().length} sources are older than ${days} days on ${today}`;
  return [`Price book: ${count}${stale.length === 0 ? "." : ":"}`, ...lines].join("\n");
}
