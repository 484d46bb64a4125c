import { useState } from "preact/hooks";
import { codeOf } from "../../utils/diagnostics/coded-error.ts";
import { CODES } from "../../utils/diagnostics/codes.ts";
import type { ProviderPrice } from "../../utils/model/user-terms.ts";
import { typedUsd } from "./checklist-surface.ts";

interface OwnPriceFormProps {
  providerName: string;
  /** What is kept; null: nothing. */
  price: ProviderPrice | null;
  onPrice: (price: ProviderPrice | null) => Promise<unknown>;
}

const REFUSED = "Type US dollars from 0 to 1,000 with a point, such as 0.04.";

/** What the provider bills on the user's own contract. It outranks every published price. */
export function OwnPriceForm({ providerName, price, onPrice }: OwnPriceFormProps) {
  const [usd, setUsd] = useState(price?.usd ?? "");
  const [per, setPer] = useState<ProviderPrice["per"]>(price?.per ?? "find");
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async (next: ProviderPrice | null) => {
    setProblem(null);
    await onPrice(next).catch((failure: unknown) => setProblem(CODES[codeOf(failure, "handler-failed")].sentence));
  };
  const save = (event: Event) => {
    event.preventDefault();
    const typed = typedUsd(usd);
    if (typed === null) setProblem(REFUSED);
    else void keep({ usd: typed, per });
  };
  const reset = () => {
    setUsd("");
    void keep(null);
  };
  return (
    <form class="own-price small" onSubmit={save}>
      <label class="own-price-usd">
        <span>Your contract price, US$</span>
        <input
          type="text"
          inputMode="decimal"
          size={7}
          value={usd}
          aria-label={`Your contract price at ${providerName} in US dollars`}
          aria-invalid={problem !== null}
          onInput={({ currentTarget }) => setUsd(currentTarget.value)}
        />
      </label>
      <select
        value={per}
        aria-label={`What the price at ${providerName} is for`}
        onChange={({ currentTarget }) => setPer(currentTarget.value === "run" ? "run" : "find")}
      >
        <option value="find">per find</option>
        <option value="run">per run</option>
      </select>
      <button type="submit" class="button">
        Use it
      </button>
      {price === null ? null : (
        <button type="button" class="link" onClick={reset}>
          Take it back
        </button>
      )}
      <p class="problem" role="status">
        {problem}
      </p>
    </form>
  );
}
