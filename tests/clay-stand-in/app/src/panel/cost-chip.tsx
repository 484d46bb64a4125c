import type { Field, TypeSettings } from "../../../server/wire.ts";
import { useTablePage } from "../data/table-context.ts";
import { priceOf } from "./price.ts";

// The catalogue has no flag for "per result" (clay-api.md section 6.3); the panel knows it all the same.
const PER_RESULT = /^find-lists-of-/;

/** The price at the left of Save: star and actions, coins and data credits; nothing when the column is free. */
export function CostChip({ field, settings }: { field: Field; settings: TypeSettings }) {
  const price = priceOf(field, settings, useTablePage());
  if (price === null) return null;
  const { actions, credits } = price;
  if (actions === 0 && credits === 0) return null;
  const unit = PER_RESULT.test(settings.actionKey ?? "") ? "result" : "row";
  return (
    <span className="cost-chip" data-slot="badge">
      {actions > 0 && (
        <span>
          <Sign path="M6 0 7.5 4.5 12 6 7.5 7.5 6 12 4.5 7.5 0 6 4.5 4.5Z" />
          {actions}
          {credits === 0 && ` / ${unit}`}
        </span>
      )}
      {credits > 0 && (
        <span className="coins">
          <Sign path="M0 2h12v3H0zM0 6h12v3H0z" />
          {credits} / {unit}
        </span>
      )}
    </span>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
