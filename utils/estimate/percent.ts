import type { KnownQuantity } from "../model/quantity.ts";

/** A share from 0 to 1 as it is read: "38 %", "0.5 %". */
export function percentInWords(share: number): string {
  return `${figure(share)} %`;
}

/** The bounds of a share: "38 to 65 %", or "50 %" where they read alike. */
export function percentSpan({ low, high }: KnownQuantity): string {
  return figure(low) === figure(high) ? percentInWords(low) : `${figure(low)} to ${figure(high)} %`;
}

function figure(share: number): string {
  const percent = share * 100;
  // A tenth of a percent matters only beside nothing.
  return String(percent < 1 ? Number(percent.toFixed(1)) : Math.round(percent));
}
