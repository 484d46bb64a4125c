import Big from "big.js";

/** The exact sum of two decimals in text, as decimal text. Throws on text that is not a decimal number. */
export function addDecimals(a: string, b: string): string {
  return new Big(a).plus(b).toFixed();
}
