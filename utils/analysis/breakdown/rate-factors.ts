import type { Factor } from "../../model/breakdown.ts";
import { isZero, toQuantity } from "../../model/decimal-range.ts";
import { NO_TERMS } from "../../model/user-terms.ts";
import type { Price } from "../../prices/price.ts";
import { basisOfPrice } from "../../prices/price-basis.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { planRatesOf } from "../plan-rates.ts";
import { factor } from "./factor.ts";

/** What a data credit and an action cost in US dollars, of the meters that a price takes. */
export function rateFactors(
  { dataCredits, actions }: Pick<Price, "dataCredits" | "actions">,
  input: AnalysisInput,
): Factor[] {
  const { origins, era } = planRatesOf(input);
  const terms = input.terms ?? NO_TERMS;
  const otherwise = planRatesOf({ ...input, terms: { ...terms, usdPerCredit: null, usdPerAction: null } }).origins;
  const credit = era === "legacy" ? "credit" : "data credit";
  const of = (unit: "credit" | "action", label: string, typed: string | null) => {
    const { rate, provenance, note } = origins[unit];
    return factor({
      kind: "rate",
      label,
      quantity: toQuantity(rate),
      unit: "usd",
      text: typed === null ? note : `${note} Otherwise: ${otherwise[unit].note}`,
      basis: basisOfPrice(provenance),
      provenance,
      override: { of: { kind: "rate", rate: unit === "credit" ? "usdPerCredit" : "usdPerAction" }, typed },
    });
  };
  return [
    ...(isZero(dataCredits) ? [] : [of("credit", `Dollars per ${credit}`, terms.usdPerCredit)]),
    ...(isZero(actions) || era === "legacy" ? [] : [of("action", "Dollars per action", terms.usdPerAction)]),
  ];
}
