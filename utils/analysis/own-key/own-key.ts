import { billedPerMonth, type UsageReports } from "../../estimate/billed-per-month.ts";
import { type Bill, EVERY_RUN, howMany, netOf, perFind, perRun, timesOver } from "../../estimate/bills.ts";
import { inUsd, minus, type UsdRates } from "../../estimate/cost.ts";
import { formatSaving, formatUsd } from "../../format.ts";
import {
  between,
  type DecimalRange,
  exactly,
  isKnownRange,
  isZero,
  toQuantity,
  unknownAmount,
} from "../../model/decimal-range.ts";
import type { ColumnFacts } from "../../model/facts.ts";
import type { OwnKeyReport, OwnKeyState } from "../../model/own-key.ts";
import { isKnown, type KnownQuantity, type Quantity } from "../../model/quantity.ts";
import { findAction, kindOfAction } from "../../prices/find-action.ts";
import { ownKeyProviders, providerIdOf } from "../../prices/key-holder.ts";
import { type BreakEven, breakEven, FEE_IS_PAID, nameOfProvider, type OwnBill } from "../../prices/own-bill.ts";
import type { PriceRequest } from "../../prices/price.ts";
import { unitPriceOf } from "../../prices/price-of.ts";
import { resultsPerRow } from "../../prices/results-per-row.ts";
import type { SeenHits } from "./own-key-hits.ts";
import { ownKeyStateOf, type StateOfOwnKey } from "./own-key-state.ts";

/** All that bears on what a key of the customer's own would change for one column. */
export interface OwnKeyQuestion {
  columnId: string;
  /** How the column's price is asked for as it is now. */
  request: PriceRequest;
  rates: UsdRates;
  /** Rows that the next run starts. */
  rows: Quantity;
  accounts: Parameters<typeof ownKeyStateOf>[1]["accounts"];
  hits: SeenHits;
  /** What the provider bills on an own key. */
  ownBill: OwnBill;
  usage: UsageReports;
}

const FINDS = exactly(1000);
const EVERY_RUN_AT_NO_RATE =
  "The provider bills every run, found or not, and how often one finds something is not known: it shows after a first run.";
const LOCALE = "en-US";
/** The states in which a column can move to an own key, or has. */
const RECKONED = ["in-use", "account-exists", "connectable", "http-only"];

/**
 * What a key of the customer's own would change for one action column: whether it can have one, and the data credits on Clay's key in
 * dollars less the provider's own price. The action stays on current plans and is on both sides. A provider's fee is not in it,
 * since it is paid whether used or not. Never fails; what cannot be told is unknown with what to type or to open.
 */
export function ownKeyOf(question: OwnKeyQuestion): OwnKeyReport {
  const { request, accounts } = question;
  const providerId = providerIdOf(request.action);
  const stateOfKey = ownKeyStateOf(request.action, { account: request.account, providerId, accounts });
  const { state, reason } = stateOfKey;
  const canMove = RECKONED.includes(state) || (state === "unknown" && ownKeyProviders(request.action).length > 0);
  const whatIf = canMove && providerId !== null ? reckon(question, state) : notReckoned(question, stateOfKey);
  return {
    state,
    providerId,
    providerName: providerId === null ? null : nameOfProvider(providerId),
    ...whatIf,
    explanation: [reason, ...whatIf.explanation],
  };
}

type WhatIf = Omit<OwnKeyReport, "state" | "providerId" | "providerName">;

/** Clay's own price of one find, and of the actions in it. */
export function onClaysKey({ request, rates }: Pick<OwnKeyQuestion, "request" | "rates">) {
  const asked = { ...request, account: "clay" } as const;
  const { action } = request;
  const unlimited = unitPriceOf({ ...asked, action: { ...action, literals: { ...action.literals, runBudget: "" } } });
  // A budget per row caps a known price; where it is all that is known, what is saved is not.
  const price = isKnownRange(unlimited.dataCredits) ? unitPriceOf(asked) : unlimited;
  // Misses of which nobody says that Clay bills them are left out: a saving is rather too small than promised.
  const when = price.chargedWhenEmpty === "yes" ? "always" : "found";
  const bill: Bill = { usd: inUsd(price.dataCredits, exactly(0), rates), when };
  return { price, bill, actionUsd: timesOver(inUsd(exactly(0), price.actions, rates), FINDS) };
}

function notReckoned(question: OwnKeyQuestion, { state, reason }: StateOfOwnKey): WhatIf {
  const { bill, actionUsd } = onClaysKey(question);
  const none = { unknown: reason };
  const clayUsd = state === "own-only" ? none : toQuantity(timesOver(bill.usd, FINDS));
  return {
    per1000: { clayUsd, ownUsd: none, actionUsd: toQuantity(actionUsd), netUsd: none },
    netUsdNextRun: none,
    netUsdPerMonth: none,
    ownUsdNextRun: none,
    ownPrice: null,
    explanation: [],
  };
}

function reckon(question: OwnKeyQuestion, state: OwnKeyState): WhatIf {
  const { request, rows, hits, ownBill } = question;
  const { price, bill: clay, actionUsd } = onClaysKey(question);
  const own = comparable(ownBill, clay, hits);
  const rate = hits.rate ?? EVERY_RUN;
  const saved = ownBill.savedShare;
  const lacking = [own.usd, clay.usd].flatMap((it) => (isKnownRange(it) ? [] : [it.unknown]));
  const netBy = (by: "find" | "run"): DecimalRange => {
    if (lacking.length > 0) return unknownAmount([...new Set(lacking)].join(" "));
    return saved === null
      ? netOf(by, clay, own, rate)
      : timesOver((by === "find" ? perFind : perRun)(clay, rate), saved);
  };
  const net = timesOver(netBy("find"), FINDS);
  const record = findAction(request.action.packageId, request.action.key);
  const { factors } = resultsPerRow(request.action, record, request.shownPer);
  const inNextRun = (each: DecimalRange) =>
    isKnown(rows) ? timesOver(timesOver(each, factors), rangeOfRows(rows)) : unknownAmount(rows.unknown);
  const nextRun = inNextRun(netBy("run"));
  const month = perMonth(question, { clay, own, creditsPerFind: price.dataCredits });
  const clayUsd = timesOver(perFind(clay, rate), FINDS);
  const ownUsd = timesOver(perFind(own, rate), FINDS);
  const unit = countedIn(request.action);
  const isHitNeeded = [clay.when, own.when].some((when) => when !== "found");
  return {
    per1000: {
      clayUsd: toQuantity(clayUsd),
      ownUsd: toQuantity(ownUsd),
      actionUsd: toQuantity(actionUsd),
      netUsd: toQuantity(net),
    },
    netUsdNextRun: toQuantity(nextRun),
    netUsdPerMonth: toQuantity(month?.net ?? nextRun),
    ownUsdNextRun: toQuantity(inNextRun(ownPerRun(ownBill, hits))),
    ownPrice: ownBill.inWords,
    explanation: [
      claySentence(clayUsd, price.dataCredits, unit),
      price.chargedWhenEmpty === "unknown" ? MISSES_LEFT_OUT : "",
      ownBill.inWords ?? (isKnownRange(own.usd) ? "" : own.usd.unknown),
      ...(isHitNeeded || isKnown(rows) ? [hits.sentence] : []),
      actionSentence(request.era, actionUsd),
      netSentence(net, state, unit),
      feeOf(question, state)?.sentence ?? "",
      month?.sentence ?? "A month is reckoned as one full run.",
    ].filter((sentence) => sentence !== ""),
  };
}

export const MISSES_LEFT_OUT = "Whether Clay bills runs that find nothing is not known: they are left out.";

/** What 1,000 of are compared. */
export function countedIn({ packageId, key }: OwnKeyQuestion["request"]["action"]): "rows" | "finds" {
  return kindOfAction(packageId, key) === "ai" ? "rows" : "finds";
}

/** The provider's monthly fee where the key is not there yet; null where it is paid already, or not known. */
export function feeOf(question: OwnKeyQuestion, state: OwnKeyState): BreakEven | null {
  const providerId = providerIdOf(question.request.action);
  if (providerId === null || state === "in-use" || state === "account-exists") return null;
  return breakEven(providerId, perFind(onClaysKey(question).bill, question.hits.rate ?? EVERY_RUN));
}

/** Without a rate, a bill for every run cannot be set beside one for finds, except where both are for every run. */
function comparable({ usd, when }: OwnBill, clay: Bill, { rate }: SeenHits): Bill {
  if (rate !== null || when === "found" || (when === "always" && clay.when === "always")) return { usd, when };
  return isKnownRange(usd) ? { usd: unknownAmount(EVERY_RUN_AT_NO_RATE), when } : { usd, when };
}

/** What the provider bills for a run, found or not. Where nothing says how often one finds something, none may. */
function ownPerRun({ usd, when }: OwnBill, { rate }: SeenHits): DecimalRange {
  if (rate !== null || when === "always" || !isKnownRange(usd)) return perRun({ usd, when }, rate ?? EVERY_RUN);
  return between(0, usd.likely, usd.high);
}

interface Bills {
  clay: Bill;
  own: Bill;
  creditsPerFind: DecimalRange;
}

/** From what Clay's reports say was billed on Clay's key; null where they do not say. */
function perMonth({ columnId, usage, rates, hits, ownBill }: OwnKeyQuestion, { clay, own, creditsPerFind }: Bills) {
  const billed = billedPerMonth(columnId, usage);
  if (billed === null) return null;
  const times = howMany(exactly(billed.credits), creditsPerFind);
  const spent = inUsd(exactly(billed.credits), exactly(0), rates);
  // Clay bills either finds or runs; the provider's bill is counted for as many of the same.
  const rate = clay.when === "always" ? null : hits.rate;
  const each = clay.when === "always" ? perRun(own, hits.rate ?? EVERY_RUN) : perFind(own, rate ?? EVERY_RUN);
  const net = ownBill.savedShare === null ? minus(spent, timesOver(each, times)) : timesOver(spent, ownBill.savedShare);
  return { net, sentence: billed.sentence };
}

function rangeOfRows({ low, likely, high }: KnownQuantity): DecimalRange {
  return between(low, likely, high);
}

function claySentence(clayUsd: DecimalRange, credits: DecimalRange, unit: string): string {
  if (!isKnownRange(clayUsd)) return `What it costs on Clay's key is not known in dollars. ${clayUsd.unknown}`;
  if (isZero(credits)) return "On Clay's key it takes no data credits.";
  return `On Clay's key 1,000 ${unit} take data credits for ${formatUsd(toQuantity(clayUsd), LOCALE)}.`;
}

export function actionSentence(era: PriceRequest["era"], actionUsd: DecimalRange): string {
  if (era === "legacy") return "On your legacy plan a run on your own key takes nothing at all from Clay.";
  const known = isKnownRange(actionUsd) ? `, ${formatUsd(toQuantity(actionUsd), LOCALE)} per 1,000 runs` : "";
  const stays = `The action stays, whoever's key it is${known}.`;
  return era === "modern" ? stays : `${stays} A legacy plan bills none.`;
}

/** What a rule may know of it: the figures stay here, and the sentence holds them. */
export function ownKeyNetOf({ state, per1000: { netUsd }, explanation }: OwnKeyReport): ColumnFacts["ownKeyNet"] {
  if (!isKnown(netUsd)) return { state, verdict: "unknown", said: netUsd.unknown };
  const isSaid = (sentence: string) => sentence.startsWith(YOUR_KEY) || sentence.endsWith(FEE_IS_PAID);
  const said = explanation.filter(isSaid).join(" ");
  if (netUsd.likely <= 0) return { state, verdict: "costs-more", said };
  return { state, verdict: netUsd.low >= 0 ? "saves" : "likely-saves", said };
}

const YOUR_KEY = "Your own key ";

function netSentence(net: DecimalRange, state: OwnKeyState, unit: string): string {
  if (!isKnownRange(net)) return "";
  return `${YOUR_KEY}${formatSaving(toQuantity(net), LOCALE, state === "in-use" ? "is" : "would")} per 1,000 ${unit}.`;
}
