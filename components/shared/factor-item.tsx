import { useEffect, useRef, useState } from "preact/hooks";
import type { Factor, Override } from "../../utils/model/breakdown.ts";
import type { TableReport } from "../../utils/model/report.ts";
import { factorFigure } from "./breakdown-parts.ts";
import { useEstimatePorts } from "./estimate-ports.ts";
import { FactorForm, NOT_KEPT } from "./factor-form.tsx";
import { PencilIcon } from "./icons.tsx";
import { provenanceLine } from "./report-parts.ts";
import { resetOf } from "./typed-figure.ts";

interface FactorItemProps {
  factor: Factor;
  /** The line that it is a factor of, for who hears its controls without seeing where they stand. */
  where: string;
  era: TableReport["era"];
}

const basisWords: Record<Factor["basis"], string> = {
  seen: "seen",
  observed: "observed",
  published: "published",
  assumed: "assumed",
  typed: "yours",
};

/** One thing that a figure is reckoned from: its own figure, how it came about, where from, and the way to replace it. */
export function FactorItem({ factor, where, era }: FactorItemProps) {
  const { label, text, basis, override } = factor;
  const figure = factorFigure(factor);
  if (factor.kind === "note") return <li class="factor small soft">{text}</li>;
  if (figure === null && override === null)
    return (
      <li class="factor small" data-kind={factor.kind} data-basis={basis}>
        {label} <span class="soft">· {said(factor)}</span>
      </li>
    );
  return (
    <li class="factor" data-kind={factor.kind} data-basis={basis}>
      <div class="factor-head">
        <span class="factor-label">{label}</span>
        {isOutcome(factor) ? null : <span class="basis small">{basisWords[basis]}</span>}
        {override === null ? (
          <span class="factor-figure">{figure}</span>
        ) : (
          <Replaceable factor={factor} override={override} figure={figure} where={where} era={era} />
        )}
      </div>
      <p class="small soft">{said(factor)}</p>
    </li>
  );
}

/** Whether it rests on the others beside it, and on nothing of its own. */
function isOutcome({ kind }: Factor): boolean {
  return kind === "cost" || kind === "saving";
}

function said(factor: Factor): string {
  const { text, provenance, was } = factor;
  const before = was === undefined ? "" : `Before ${factorFigure({ ...factor, quantity: was })}.`;
  return [before, text, provenance === null ? "" : provenanceLine(provenance)].filter((part) => part !== "").join(" ");
}

interface ReplaceableProps extends FactorItemProps {
  override: Override;
  figure: string | null;
}

/** A figure that the user may replace: a click on it opens the field, and one that was replaced has a way back. */
function Replaceable({ factor, override, figure, where, era }: ReplaceableProps) {
  const ports = useEstimatePorts();
  const [isEditing, setEditing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const control = useRef<HTMLButtonElement>(null);
  const isLeft = useRef(false);
  // The form and the way back go when they are done; the focus must not go with them.
  useEffect(() => {
    if (isLeft.current) control.current?.focus({ preventScroll: true });
    isLeft.current = isEditing;
  }, [isEditing]);
  if (ports === null) return <span class="factor-figure">{figure}</span>;
  const name = `${factor.label} of ${where}`;
  const reset = async (event: MouseEvent) => {
    // Clay's scripts share the page with the overlay: only a hand of the user counts (docs/decisions/0014).
    if (!event.isTrusted) return;
    const isKept = await ports.setTerms(resetOf(override)).then(
      () => true,
      () => false,
    );
    setProblem(isKept ? null : NOT_KEPT);
    if (isKept) control.current?.focus({ preventScroll: true });
  };
  if (isEditing)
    return (
      <FactorForm
        factor={factor}
        override={override}
        name={name}
        era={era}
        setTerms={ports.setTerms}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <span class="factor-figure">
      {override.typed === null ? null : (
        <button type="button" class="link small" aria-label={`Reset ${name}`} onClick={reset}>
          Reset
        </button>
      )}
      <button
        ref={control}
        type="button"
        class="figure-button"
        title="Put your own figure here"
        aria-label={`${name}: ${figure ?? "not set"}. Put your own figure here`}
        onClick={() => setEditing(true)}
      >
        <PencilIcon />
        {figure ?? "set"}
      </button>
      {problem === null ? null : (
        <p class="small factor-problem" role="alert">
          {problem}
        </p>
      )}
    </span>
  );
}
