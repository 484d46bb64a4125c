import { inUsd } from "../estimate/cost.ts";
import { type DecimalRange, exactly, hull, isKnownRange, toQuantity, unknownAmount } from "../model/decimal-range.ts";
import type { KeyState, PickerEntry, PickerPrice } from "../model/picker.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Action } from "../model/table.ts";
import { findAction } from "../prices/find-action.ts";
import type { Price } from "../prices/price.ts";
import { unitPriceOf } from "../prices/price-of.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import {
  type ActionIdentity,
  actionFinder,
  type FindActions,
  isOfProvider,
  NOTHING_KNOWN,
  newAction,
} from "./column-prices/identify-action.ts";
import { priceRequestOf } from "./column-prices/price-request.ts";
import { keyStateOf } from "./own-key/key-state.ts";
import { ratesOf } from "./plan-rates.ts";

type Known = Omit<AnalysisInput, "table" | "rows" | "statuses">;

const NOTHING_SEEN: Known = { accounts: null, workspace: null, catalogue: null, functions: null };

type UnitPrice = Pick<Price, "dataCredits" | "actions" | "per" | "provenance">;

const FROM_PICKER: Provenance = { source: "Clay's picker", asOf: null, confidence: "medium" };
const NOT_SHOWN = "Clay's picker shows no price for it, and no other is known.";

/**
 * What each entry of Clay's enrichment picker costs for one row (or one result, where Clay counts those), on Clay's key unless
 * only an own key works, in the order of the entries. `given` is null when the table was not read: then the picker's own figures
 * are all there is. What nothing prices is unknown, with the reason.
 */
export function pricePicker(given: AnalysisInput | null, entries: readonly PickerEntry[]): PickerPrice[] {
  const input: Known = given ?? NOTHING_SEEN;
  const rates = ratesOf(input);
  const find = actionFinder({ columns: given?.table.columns ?? [], catalogue: input.catalogue ?? null });
  return entries.map((entry) => {
    const { price, key } = priceEntry(entry, input, find);
    const usd = inUsd(price.dataCredits, price.actions, rates);
    return {
      dataCredits: toQuantity(price.dataCredits),
      actions: toQuantity(price.actions),
      usd: toQuantity(usd),
      per: price.per,
      key,
      provenance: price.provenance,
    };
  });
}

function priceEntry(entry: PickerEntry, input: Known, find: FindActions): { price: UnitPrice; key: KeyState } {
  if (entry.functionTableId !== null) {
    const call = functionCall(entry.functionTableId);
    const own = unitPriceOf(priceRequestOf(call, input, null).request);
    return { price: isPriced(own) ? own : fromBadge(entry, own), key: "clay-only" };
  }
  const meant = find(entry.name, entry.provider).map((identity) => actionOf(identity, entry));
  const [first, ...others] = meant.map((given) => {
    const { request, action } = priceRequestOf(given, input, null);
    return {
      price: unitPriceOf(request),
      key: keyStateOf(action, requiresOwnKey(action), input.accounts),
    };
  });
  if (first === undefined) {
    return { price: fromBadge(entry, null), key: strangerKey(entry, input.accounts) };
  }
  const price = others.reduce<UnitPrice>((all, { price: next }) => either(all, next), first.price);
  const key = others.every((it) => it.key === first.key) ? first.key : "unknown";
  return { price: isPriced(price) ? price : fromBadge(entry, price), key };
}

/** What the page says, and only where it is silent the price book. */
function requiresOwnKey({ requiresOwnKey, packageId, key }: Action): boolean {
  return requiresOwnKey ?? findAction(packageId, key)?.ownKey === "required";
}

function strangerKey({ needsOwnKey, provider }: PickerEntry, accounts: Known["accounts"]): KeyState {
  if (!needsOwnKey || accounts === null || provider === null) return "unknown";
  const isOwn = accounts.some((it) => it.isShared === false && isOfProvider(it.providerType, provider));
  return isOwn ? "connected" : "required";
}

function actionOf(identity: ActionIdentity, { needsOwnKey }: PickerEntry): Action {
  return newAction({ ...identity, requiresOwnKey: needsOwnKey || identity.requiresOwnKey });
}

function functionCall(tableId: string): Action {
  const identity = { key: "execute-subroutine", displayName: null, packageId: null };
  return { ...newAction({ ...identity, ...NOTHING_KNOWN }), literals: { tableId } };
}

function isPriced({ dataCredits, actions }: UnitPrice): boolean {
  return isKnownRange(dataCredits) && isKnownRange(actions);
}

/** The price where a name means one of two actions: anything between the two, unknown where one of them is. */
function either(one: UnitPrice, other: UnitPrice): UnitPrice {
  const meter = (a: DecimalRange, b: DecimalRange) => {
    if (!isKnownRange(a) || !isKnownRange(b))
      return unknownAmount("Several enrichments have this name, and not all have a known price.");
    return hull(a, b);
  };
  return {
    dataCredits: meter(one.dataCredits, other.dataCredits),
    actions: meter(one.actions, other.actions),
    per: one.per,
    provenance: one.provenance,
  };
}

/** Clay's own badge where nothing else prices a meter. What a badge does not name is not free: it names data credits alone. */
function fromBadge({ chip }: PickerEntry, known: UnitPrice | null): UnitPrice {
  const shown = chip.state === "shown" ? chip.price : null;
  const meter = (ours: DecimalRange | undefined, figure: string | null | undefined) => {
    if (ours !== undefined && isKnownRange(ours)) return ours;
    if (figure != null) return exactly(figure);
    return ours ?? unknownAmount(shown === null ? NOT_SHOWN : "Clay's picker does not name this meter.");
  };
  const dataCredits = meter(known?.dataCredits, shown?.dataCredits);
  const isFromBadge = shown?.dataCredits != null && dataCredits !== known?.dataCredits;
  return {
    dataCredits,
    actions: meter(known?.actions, shown?.actions),
    per: shown?.per ?? known?.per ?? "row",
    provenance: isFromBadge ? FROM_PICKER : (known?.provenance ?? (shown === null ? null : FROM_PICKER)),
  };
}
