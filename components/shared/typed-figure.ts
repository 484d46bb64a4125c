import type { Factor, Override } from "../../utils/model/breakdown.ts";
import { type TermChanges, termChangesSchema } from "../../utils/model/user-terms.ts";

type Unit = Factor["unit"];

/** What stands in the field before the user types: the figure that they set before, or nothing. */
export function entryOf({ typed }: Override, unit: Unit): string {
  if (typed === null) return "";
  return unit === "share" ? trimmed(Number(typed) * 100) : typed;
}

/** The change that this entry asks for; null where it is no figure that can be set. */
export function changesOf({ of }: Override, unit: Unit, entry: string): TermChanges | null {
  const text = entry.trim();
  const value = unit === "share" ? shareOf(text) : text;
  if (value === null) return null;
  const changes = changesTo(of, value);
  return termChangesSchema.safeParse(changes).success ? changes : null;
}

/** The change that takes back what the user has set. */
export function resetOf({ of }: Override): TermChanges {
  return changesTo(of, null);
}

/** What can be set there, for an entry that cannot. */
export function refusalOf({ of }: Override, unit: Unit): string {
  if (of.kind === "rate") return "Enter US dollars above 0 and at most 1,000, such as 0.05.";
  if (of.kind === "provider-price") return "Enter US dollars from 0 to 1,000, such as 0.012.";
  if (unit === "share") return "Enter a share from 0 to 100 percent, such as 35.";
  return of.kind === "price"
    ? `Enter what one takes, from 0 to ${of.meter === "credits" ? "10,000" : "1,000"} with a point, such as 0.5.`
    : "Enter a number from 0 up, such as 120.";
}

function changesTo(of: Override["of"], value: string | null): TermChanges {
  if (of.kind === "rate") return { [of.rate]: value };
  if (of.kind === "provider-price") {
    const price = value === null ? null : { usd: value, per: of.per };
    return { providerPrice: { providerId: of.providerId, price } };
  }
  return of.kind === "assumption"
    ? { assumption: { key: of.key, value } }
    : { meterPrice: { key: of.key, meter: of.meter, value } };
}

function shareOf(percent: string): string | null {
  if (!/^\d+(\.\d+)?$/.test(percent) || Number(percent) > 100) return null;
  return trimmed(Number(percent) / 100);
}

// A number's own text may have an exponent, which no decimal of ours has.
function trimmed(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, "");
}
