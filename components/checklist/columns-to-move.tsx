import { formatSaving, isZero } from "../../utils/format.ts";
import type { ChecklistColumn } from "../../utils/model/checklist.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import { SeverityMark } from "../shared/mark.tsx";
import { NoteList } from "../shared/notes.tsx";
import { idOfColumn, stateWords } from "./checklist-surface.ts";

interface ColumnsToMoveProps {
  columns: readonly ChecklistColumn[];
  /** Those that the user has just moved. */
  moved: ReadonlySet<string>;
}

/** The columns that a provider's key bears on, each with where it stands and what it would save, or saves. */
export function ColumnsToMove({ columns, moved }: ColumnsToMoveProps) {
  return (
    <ul class="to-move small">
      {columns.map((column) => {
        const isMoved = column.state === "in-use";
        const id = idOfColumn(column);
        return (
          <li
            key={id}
            class={moved.has(id) ? "just-moved" : undefined}
            data-column-id={column.columnId}
            data-state={column.state}
          >
            <SeverityMark mark={isMoved ? "fine" : "review"} isLabelled />
            <div>
              <p>
                <b>{column.name}</b> <span class="soft">in {column.tableName}</span>
              </p>
              <p class="soft">
                {isMoved ? "Moved: " : ""}
                {stateWords[column.state]}; {savingOf(column)}
              </p>
              {column.explanation.length === 0 ? null : (
                <details class="why">
                  <summary>How this is reckoned</summary>
                  <NoteList notes={column.explanation.map((text) => ({ about: null, text }))} />
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function savingOf({ state, netUsdPerMonth, netUsdPer1000 }: ChecklistColumn): string {
  const mood = state === "in-use" ? "is" : "would";
  if (isKnown(netUsdPerMonth) && !isZero(netUsdPerMonth)) {
    return `${formatSaving(netUsdPerMonth, undefined, mood)} a month`;
  }
  // Where no row is due, what a thousand would save still tells.
  if (isKnown(netUsdPer1000)) return `${formatSaving(netUsdPer1000, undefined, mood)} per 1,000`;
  return `saving unknown. ${netUsdPer1000.unknown}`;
}
