import { useState } from "preact/hooks";
import { formatUsd } from "../../utils/format.ts";
import { type TermChanges, type TermsView, termChangesSchema } from "../../utils/model/user-terms.ts";
import { ChevronIcon } from "../shared/icons.tsx";
import { EraNote } from "./era-note.tsx";

export interface YourPricesProps {
  terms: TermsView;
  /** Keeps what was set; rejects when it could not. */
  onSet: (changes: TermChanges) => Promise<unknown>;
}

type PriceName = "usdPerCredit" | "usdPerAction" | "usdPerHitLimit";

const REFUSED = "Enter US dollars above 0 and at most 1,000, such as 0.05.";
const NOT_KEPT = "Fettle could not keep this price. Try again in a moment.";

/** What the user pays per credit and per action, beside what Fettle takes otherwise and where that comes from. */
export function YourPrices({ terms, onSet }: YourPricesProps) {
  const era = terms.otherwise.era === "unknown" ? terms.set.era : terms.otherwise.era;
  const asks = terms.otherwise.era === "unknown" && terms.set.era === null && terms.set.asksEra;
  return (
    <>
      {asks ? <EraNote onSet={onSet} /> : null}
      <details class="section" data-fettle="your-prices">
        <summary>
          Your prices
          <span class="chevron">
            <ChevronIcon />
          </span>
        </summary>
        <p class="small soft your-prices-lead">
          For this workspace, in US dollars. They stay in this browser and come before every other source.
        </p>
        <PriceField name="usdPerCredit" label="Per credit" terms={terms} onSet={onSet} />
        {era === "legacy" ? null : <PriceField name="usdPerAction" label="Per action" terms={terms} onSet={onSet} />}
        <PriceField name="usdPerHitLimit" label="At most per extra result" terms={terms} onSet={onSet} />
        {terms.otherwise.era === "unknown" && terms.set.era !== null ? (
          <p class="small soft your-prices-lead">
            You said that the plan has {terms.set.era === "legacy" ? "credits alone" : "data credits and actions"}.{" "}
            <button type="button" class="link" onClick={() => void onSet({ era: null, asksEra: true })}>
              Take it back
            </button>
          </p>
        ) : null}
      </details>
    </>
  );
}

interface PriceFieldProps extends YourPricesProps {
  name: PriceName;
  label: string;
}

function PriceField({ name, label, terms, onSet }: PriceFieldProps) {
  const own = terms.set[name] ?? null;
  const { usd, source } = terms.otherwise[name];
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async (value: string | null) => {
    const changes = { [name]: value };
    if (!termChangesSchema.safeParse(changes).success) return setProblem(REFUSED);
    setProblem(
      await onSet(changes).then(
        () => null,
        () => NOT_KEPT,
      ),
    );
    setTyped(null);
  };
  const id = `price-${name}`;
  return (
    <form
      class="price-field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep((typed ?? own ?? "").trim());
      }}
    >
      <label for={id}>{label}</label>
      <span class="price-field-entry">
        <span aria-hidden="true">$</span>
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          value={typed ?? own ?? ""}
          placeholder={formatUsd(usd).replace("$", "")}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-note`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={typed === null || typed.trim() === (own ?? "")}>
          Save
        </button>
        {own === null ? null : (
          <button type="button" class="link small" onClick={() => void keep(null)}>
            Reset
          </button>
        )}
      </span>
      <p id={`${id}-note`} class="small soft" role={problem === null ? undefined : "alert"}>
        {problem ?? (own === null ? source : `Without yours: ${source}`)}
      </p>
    </form>
  );
}
