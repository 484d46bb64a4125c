import { type DecimalRange, isKnownRange, isZero } from "../model/decimal-range.ts";
import type { FunctionCost } from "../model/function-cost.ts";
import type { Provenance } from "../model/provenance.ts";
import type { Action } from "../model/table.ts";
import type { TypedPrice } from "../model/user-terms.ts";
import type { AiTerms } from "./ai-terms.ts";
import type { Era } from "./era.ts";
import type { ObservedPrice } from "./observed-price.ts";

/** What one call of a function takes by its own steps. */
export interface FunctionSteps {
  dataCredits: DecimalRange;
  actions: DecimalRange;
  /** The columns of its table, a waterfall as one of them: they add up to the two figures. */
  parts: { id: string; label: string; dataCredits: DecimalRange; actions: DecimalRange }[];
  /** One sentence. */
  explanation: string;
}

/** Whose key a column runs on. `none`: the action takes no key. */
export type KeyHolder = "clay" | "own" | "none" | "unknown";

export interface PriceRequest {
  action: Action;
  account: KeyHolder;
  era: Era;
  /** Where `action.pricing` was delivered; with the column itself when left out. */
  deliveredBy?: Provenance;
  /** What Clay's page says the price counts; used where the price book does not know the action. */
  shownPer?: "row" | "result";
  /** The server's own estimate of one call, for a column that calls a function; null or left out when not seen. */
  functionCost?: FunctionCost | null;
  /** The same by the function's own steps; null or left out when its table was not read. */
  functionSteps?: FunctionSteps | null;
  /** What the user typed for a run, or for a result where results are billed, on Clay's key: it outranks every other source. */
  typed?: TypedPrice | null;
  /** What billed runs took in the tables of the workspace: it stands where no single price is known. */
  observed?: ObservedPrice | null;
  /** What the workspace says of AI models; left out: nothing. */
  aiTerms?: AiTerms;
}

/**
 * What one run of one row costs when it finds something; `chargedWhenEmpty` says whether a run that finds nothing is
 * billed as well. On a legacy plan `dataCredits` are credits.
 */
export interface Price {
  dataCredits: DecimalRange;
  actions: DecimalRange;
  /** `result`: the data credits already hold an assumed number of results per row, see the explanation. */
  per: "row" | "result";
  chargedWhenEmpty: "yes" | "no" | "unknown";
  /** Null when nothing is known of the price. */
  provenance: Provenance | null;
  /** Each factor and assumption, one sentence each. */
  explanation: string[];
  /** Where each meter's figure comes from, with the sentences of the explanation that are about it. */
  origins: Record<"dataCredits" | "actions", PriceOrigin>;
}

export interface PriceOrigin {
  /** Null when nothing is known of it. */
  provenance: Provenance | null;
  explanation: string[];
}

/**
 * True when a run costs credits or an action in the likely reading, false when it costs neither in any reading, null
 * when that is not known. For an unknown plan the likely reading is the current price model, so an HTTP call is paid.
 */
export function isPaid(price: Pick<Price, "dataCredits" | "actions">): boolean | null {
  const meters = [price.dataCredits, price.actions];
  if (meters.some((meter) => isKnownRange(meter) && Number(meter.likely) > 0)) return true;
  return meters.every(isZero) ? false : null;
}
