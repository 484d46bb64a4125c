import { useId, useState } from "preact/hooks";
import { formatCount, formatUsd, isExact, isZero, unknownReason } from "../../utils/format.ts";
import type { EstimateLine, Factor } from "../../utils/model/breakdown.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import type { TableReport } from "../../utils/model/report.ts";
import {
  type Facet,
  facetChange,
  facetFigure,
  facetName,
  factorsFor,
  isAtStake,
  partsFor,
  shownFigure,
} from "./breakdown-parts.ts";
import { changeSentence } from "./change-parts.ts";
import { FactorItem } from "./factor-item.tsx";
import { Meter } from "./figure.tsx";
import { ChevronIcon } from "./icons.tsx";
import { actionsUnit, creditsUnit } from "./report-parts.ts";

interface LineProps {
  line: EstimateLine;
  facet: Facet;
  era: TableReport["era"];
}

/**
 * What one figure of an estimate is made of: what it rests on, and its parts, which open in place. The parts' likely figures add up to
 * the whole, so those are what stands in the column of figures; an opened part tells its bounds.
 */
export function Breakdown({ id, line, facet, era, of }: LineProps & { id: string; of?: string }) {
  const figure = facetFigure(line, facet);
  const shown = shownFigure(line, facet);
  const title = [...(of === undefined ? [] : [of]), facetName(facet, era)].join(" · ");
  return (
    <section id={id} class="breakdown" data-fettle="breakdown" aria-label={`${title}: ${line.label}`}>
      <div class="breakdown-head">
        <span class="breakdown-title">
          {title}
          {line.changes === undefined ? "" : ", difference"}
        </span>
        {figure === null || isExact(figure) || !isKnown(figure) ? null : <span class="small soft">likely</span>}
        {shown === null ? null : <b class={facet === "usd" && isAtStake(line.usd) ? "money" : ""}>{shown}</b>}
      </div>
      <LineBody line={line} facet={facet} era={era} />
    </section>
  );
}

/** What a line rests on and its parts, for one of its figures. */
function LineBody({ line, facet, era }: LineProps) {
  const figure = facetFigure(line, facet);
  const reason = figure === null ? undefined : unknownReason(figure);
  const factors = factorsFor(line, facet);
  const parts = partsFor(line, facet);
  const change = facetChange(line, facet);
  return (
    <>
      {change === null ? null : <p class="small breakdown-reason">{changeSentence(change, facet === "usd")}</p>}
      {reason === undefined || change !== null ? null : <p class="small breakdown-reason">Not known. {reason}</p>}
      {factors.length === 0 ? null : (
        <ul class="factors">
          {factors.map((factor) => (
            <FactorItem key={keyOf(factor)} factor={factor} where={line.label} era={era} />
          ))}
        </ul>
      )}
      {parts.length === 0 ? null : (
        <ul class="parts">
          {parts.map((part) => (
            <Part key={part.id} line={part} facet={facet} era={era} />
          ))}
        </ul>
      )}
      {reason === undefined && change === null && factors.length + parts.length === 0 ? (
        <p class="small soft breakdown-reason">
          {figure !== null && isZero(figure) ? "Nothing adds to it." : "Nothing more is known of it."}
        </p>
      ) : null}
    </>
  );
}

// A figure that is replaced gets another text, and must stay the same item with its field.
function keyOf({ kind, label, text, override }: Factor): string {
  return `${kind} ${label} ${override === null ? text : ""}`;
}

/** One part as a row with its figure; it opens to what it is made of itself. */
function Part({ line, facet, era }: LineProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const shown = shownFigure(line, facet);
  return (
    <li data-line-id={line.id}>
      <button type="button" class="part" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span class="chevron">
          <ChevronIcon />
        </span>
        <span class="part-name">{line.label}</span>
        {shown === null ? null : <span class="part-figure">{shown}</span>}
      </button>
      {isOpen ? (
        <div id={id} class="part-body">
          <Bounds line={line} facet={facet} era={era} />
          <LineBody line={line} facet={facet} era={era} />
        </div>
      ) : null}
    </li>
  );
}

/** From where to where a part's figure goes, and under dollars the meters that they come from. */
function Bounds({ line, facet, era }: LineProps) {
  const figure = facetFigure(line, facet);
  if (figure === null || unknownReason(figure) !== undefined || facetChange(line, facet) !== null) return null;
  const { dataCredits, actions } = line;
  return (
    <p class="small soft bounds">
      {facet === "usd" ? (
        <>
          {isZero(dataCredits) ? null : (
            <Meter quantity={dataCredits} meter="credits" size={10} unit={creditsUnit(era, dataCredits)} />
          )}
          {isZero(actions) ? null : <Meter quantity={actions} meter="actions" size={10} unit={actionsUnit(actions)} />}
        </>
      ) : null}
      {isExact(figure) ? null : (
        <span>{facet === "usd" ? formatUsd(figure) : `likely range ${formatCount(figure)}`}</span>
      )}
    </p>
  );
}
