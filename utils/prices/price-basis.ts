import type { Basis } from "../model/breakdown.ts";
import type { Provenance } from "../model/provenance.ts";
import { TYPED } from "./era-figures.ts";
import { isObserved } from "./observed-price.ts";
import { SETTLED } from "./variable-price.ts";

/** What a price or a rate rests on, by where it comes from. */
export function basisOfPrice(provenance: Provenance | null): Basis {
  if (provenance === null) return "assumed";
  if (provenance.source === TYPED.source) return "typed";
  if (provenance.source === SETTLED.source || isObserved(provenance)) return "observed";
  // What the page delivers has no date of its own.
  return provenance.asOf === null ? "seen" : "published";
}
