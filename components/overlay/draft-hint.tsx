import type { DraftReport } from "../../utils/model/draft-report.ts";
import type { TableReport } from "../../utils/model/report.ts";
import type { HintSpot } from "../../utils/model/spots.ts";
import { FindingLists } from "../shared/finding-lists.tsx";
import { ChevronIcon } from "../shared/icons.tsx";
import { SeverityMark } from "../shared/mark.tsx";
import { Notes } from "../shared/notes.tsx";
import { useBreakdown } from "../shared/use-breakdown.tsx";
import { DraftFigures } from "./draft-figures.tsx";
import { type DraftState, hasDetails, isQuiet } from "./draft-state.ts";

type Era = TableReport["era"];

/** What saving the column that is open in Clay's panel will do and cost, and what to change before that. */
export function DraftHint({ state, spot, era }: { state: DraftState; spot: HintSpot; era: Era }) {
  const checked = state.checked.value;
  if (checked === null) return null;
  const { key, name, report } = checked;
  const quiet = isQuiet(report);
  const isOpen = spot.hasRoom && !(state.isFolded.value ?? quiet);
  const canOpen = spot.hasRoom && hasDetails(report);
  const mark = state.mark.value;
  const style = {
    right: `${spot.right}px`,
    bottom: `${spot.bottom}px`,
    "max-height": `${spot.maxHeight}px`,
    ...(isOpen ? { width: `${spot.maxWidth}px` } : { "max-width": `${spot.maxLineWidth}px` }),
  };
  return (
    <section
      class="draft-hint"
      data-fettle="draft-hint"
      data-form={isOpen ? "card" : spot.hasRoom ? "folded" : "line"}
      aria-label={`Fettle: ${name}`}
      style={style}
    >
      <div class="draft-hint-head">
        <span class="draft-hint-mark" data-fixed={state.isFixed.value} onAnimationEnd={() => forget(state)}>
          <SeverityMark mark={mark} size={11} />
        </span>
        <p role="status" title={spot.hasRoom ? undefined : saidOf(report)}>
          {report.onSave.sentence}
          {spot.hasRoom && report.change !== null ? (
            <span class="draft-hint-change" data-fettle="draft-change">
              {report.change.sentence}
            </span>
          ) : null}
        </p>
        {canOpen ? (
          <button
            type="button"
            class="icon-button"
            aria-expanded={isOpen}
            aria-label={isOpen ? "Show less" : "Show why"}
            title={isOpen ? "Show less" : "Show why"}
            onClick={() => {
              state.isFolded.value = isOpen;
            }}
          >
            <span class="draft-hint-chevron">
              <ChevronIcon />
            </span>
          </button>
        ) : null}
      </div>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section class="draft-hint-body" tabIndex={0} aria-label={`Before you save ${name}`}>
          <DraftDetails key={key} report={report} era={era} />
        </section>
      ) : null}
    </section>
  );
}

function saidOf({ onSave, change }: DraftReport): string {
  return change === null ? onSave.sentence : `${onSave.sentence} ${change.sentence}`;
}

function forget(state: DraftState): void {
  state.isFixed.value = false;
}

function DraftDetails({ report, era }: { report: DraftReport; era: Era }) {
  return (
    <>
      <DraftFigures report={report} era={era} />
      <ChipDifference report={report} era={era} />
      <FindingLists findings={report.findings} names={null} tableRows={null} era={era} />
      <Notes heading="Could not check" name="not-checked" notes={toNotes(report.notChecked)} isOpen />
      <Notes heading="What the figures assume" name="assumptions" notes={toNotes(report.assumptions)} />
    </>
  );
}

/** Which of the two figures is right is not for us to guess, so both are shown (docs/decisions/0011). */
function ChipDifference({ report: { chip, onSave }, era }: { report: DraftReport; era: Era }) {
  const { toggle, region } = useBreakdown(onSave.breakdown, era);
  if (chip.agrees !== false || chip.clay === null || chip.fettle === null) return null;
  return (
    <section class="section" data-fettle="chip-difference">
      <p class="small">
        Clay's panel shows {chip.clay}; Fettle reckons {toggle("price", chip.fettle)}.
      </p>
      {region}
    </section>
  );
}

function toNotes(sentences: readonly string[]) {
  return sentences.map((text) => ({ about: null, text }));
}
