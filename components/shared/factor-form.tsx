import { useEffect, useRef, useState } from "preact/hooks";
import type { Factor, Override } from "../../utils/model/breakdown.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { factorFigure } from "./breakdown-parts.ts";
import type { EstimatePorts } from "./estimate-ports.ts";
import { creditsUnit } from "./report-parts.ts";
import { changesOf, entryOf, refusalOf } from "./typed-figure.ts";

interface FactorFormProps {
  factor: Factor;
  override: Override;
  /** What is set, and of which line. */
  name: string;
  era: TableReport["era"];
  setTerms: EstimatePorts["setTerms"];
  onDone: () => void;
}

export const NOT_KEPT = "Fettle could not keep this. Try again in a moment.";

/**
 * The field for a figure of the user's own. It takes what the user types and clicks, and nothing else: in the overlay it stands in Clay's
 * page, whose scripts could type and click too (docs/decisions/0014).
 */
export function FactorForm({ factor, override, name, era, setTerms, onDone }: FactorFormProps) {
  const { unit } = factor;
  const [entry, setEntry] = useState(entryOf(override, unit));
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = async (event: MouseEvent) => {
    if (!event.isTrusted) return;
    const changes = changesOf(override, unit, entry);
    if (changes === null) return setProblem(refusalOf(override, unit));
    const isKept = await setTerms(changes).then(
      () => true,
      () => false,
    );
    if (isKept) onDone();
    else setProblem(NOT_KEPT);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    // The keyboard's Enter comes as a click on Save, which tells whose hand it was; a submission does not.
    <form class="factor-form" noValidate onSubmit={(event) => event.preventDefault()} onKeyDown={leave}>
      {unit === "usd" ? <span aria-hidden="true">$</span> : null}
      <input
        ref={field}
        inputMode="decimal"
        autocomplete="off"
        value={entry}
        placeholder={placeholderOf(factor)}
        aria-label={`${name}, ${unitWord(unit, era)}`}
        aria-invalid={problem !== null}
        onInput={(event) => event.isTrusted && setEntry(event.currentTarget.value)}
      />
      <span class="small soft" aria-hidden="true">
        {unit === "usd" ? "" : unit === "share" ? "%" : unitWord(unit, era)}
      </span>
      <button type="submit" class="button" onClick={save}>
        Save
      </button>
      <button type="button" class="link small" onClick={onDone}>
        Cancel
      </button>
      {problem === null ? null : (
        <p class="small factor-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

// What counts while nothing is typed, without its unit, which stands beside the field.
function placeholderOf(factor: Factor): string {
  return (factorFigure(factor) ?? "").replace(/[%$]/g, "");
}

function unitWord(unit: Factor["unit"], era: TableReport["era"]): string {
  if (unit === "share") return "percent";
  if (unit === "usd") return "US dollars";
  return unit === "data-credits" ? creditsUnit(era) : (unit ?? "");
}
