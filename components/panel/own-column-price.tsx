import { useState } from "preact/hooks";
import type { ColumnReport, TableReport } from "../../utils/model/report.ts";
import { type TypedPrice, termChangesSchema } from "../../utils/model/user-terms.ts";
import type { YourPricesProps } from "./your-prices.tsx";

interface OwnColumnPriceProps extends YourPricesProps {
  column: ColumnReport;
  era: TableReport["era"];
}

const REFUSED = "Enter figures from 0 up with a point, such as 0.5. A field that is left empty stays as it was priced.";
const NOT_KEPT = "Fettle could not keep this price. Try again in a moment.";

/** What the user says that this action takes on Clay's key: it comes before every other source, in all columns that use it. */
export function OwnColumnPrice({ column, era, terms, onSet }: OwnColumnPriceProps) {
  const { priceKey } = column;
  const own = priceKey === null ? null : (terms.set.actionPrices[priceKey] ?? null);
  const [credits, setCredits] = useState(own?.credits ?? "");
  const [actions, setActions] = useState(own?.actions ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  if (priceKey === null || column.price === null) return null;
  const keep = async (price: TypedPrice | null) => {
    const changes = { actionPrice: { key: priceKey, price } };
    if (!termChangesSchema.safeParse(changes).success) return setProblem(REFUSED);
    setProblem(
      await onSet(changes).then(
        () => null,
        () => NOT_KEPT,
      ),
    );
  };
  const save = (event: Event) => {
    event.preventDefault();
    void keep({ credits: credits.trim() || null, actions: actions.trim() || null });
  };
  const reset = () => {
    setCredits("");
    setActions("");
    void keep(null);
  };
  const unit = era === "legacy" ? "Credits" : "Data credits";
  const noteId = `own-price-of-${column.id}`;
  const figure = (label: string, value: string, set: (text: string) => void) => (
    <label>
      <span>{label}</span>
      <input
        inputMode="decimal"
        autocomplete="off"
        value={value}
        aria-label={`${label} that ${column.name} takes`}
        aria-invalid={problem !== null}
        aria-describedby={noteId}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
  return (
    <form class="own-column-price small" data-fettle="own-column-price" noValidate onSubmit={save}>
      <h3>Your price per {column.price.per}</h3>
      <div class="price-field-entry">
        {figure(unit, credits, setCredits)}
        {era === "legacy" ? null : figure("Actions", actions, setActions)}
        <button type="submit" class="button">
          Save
        </button>
        {own === null ? null : (
          <button type="button" class="link" onClick={reset}>
            Reset
          </button>
        )}
      </div>
      <p id={noteId} class="soft" role={problem === null ? undefined : "alert"}>
        {problem ?? "On Clay's key, in this workspace. It counts for every column that does the same."}
      </p>
    </form>
  );
}
