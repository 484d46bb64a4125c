import type { EstimateLine } from "./breakdown.ts";
import type { Quantity } from "./quantity.ts";

/** What became of one meter of a line. `still-unknown`: it was and it is, so nobody can tell whether it changed. */
export type MeterVerdict =
  | "more"
  | "less"
  | "same"
  | "became-known"
  | "became-unknown"
  | "still-unknown"
  | "added"
  | "removed";

export interface MeterChange {
  verdict: MeterVerdict;
  /** After less before: below zero where it is less; unknown where one of the two is. */
  difference: Quantity;
}

/** What became of one line of an estimate and of its parts. */
export interface LineChange extends Pick<EstimateLine, "id" | "label" | "kind" | "columnId"> {
  dataCredits: MeterChange;
  actions: MeterChange;
  usd: MeterChange;
  parts: LineChange[];
}
