import { computed, signal } from "@preact/signals";
import type { DraftReport } from "../../utils/model/draft-report.ts";
import { isKnown } from "../../utils/model/quantity.ts";
import { gravestMark, type Mark } from "../shared/marks.ts";
import type { CheckedDraft } from "./draft-feed.ts";

export type DraftState = ReturnType<typeof createDraftState>;

/** What is known and shown about the column that is open in Clay's panel. */
export function createDraftState() {
  const checked = signal<CheckedDraft | null>(null);
  /** True from the moment when the user put something right until the tick has been seen. */
  const isFixed = signal(false);
  /** The user's choice for the life of this page; null until there is one. */
  const isFolded = signal<boolean | null>(null);

  const mark = computed<Mark>(() => {
    const report = checked.value?.report;
    return report === undefined ? "unknown" : (gravestMark(report.findings) ?? calmMark(report, isFixed.value));
  });

  const show = (next: CheckedDraft | null) => {
    const before = checked.peek();
    isFixed.value =
      next !== null && before?.key === next.key && (isFixed.peek() || hasFixedFinding(before.report, next.report));
    checked.value = next;
  };

  return { checked, isFixed, isFolded, mark, show };
}

/** True when nothing is left to say but what saving will do. */
export function isQuiet({ findings, notChecked, chip }: DraftReport): boolean {
  return findings.length === 0 && notChecked.length === 0 && chip.agrees !== false;
}

/** True when there is more to open than the sentences: figures, findings, and what could not be told. */
export function hasDetails(report: DraftReport): boolean {
  const { onSave, change, assumptions } = report;
  return !isQuiet(report) || onSave.isStarting !== false || change !== null || assumptions.length > 0;
}

/**
 * True when a finding has gone because the user put it right. One that went while a check became impossible is not a fix: the
 * rule may only have gone blind.
 */
export function hasFixedFinding(before: DraftReport, after: DraftReport): boolean {
  const still = new Set(after.findings.map(({ rule }) => rule));
  const open = new Set(before.notChecked);
  return after.notChecked.every((reason) => open.has(reason)) && before.findings.some(({ rule }) => !still.has(rule));
}

function calmMark({ notChecked, onSave }: DraftReport, isFixed: boolean): Mark {
  if (isFixed) return "fine";
  const isCostKnown = onSave.isStarting === false || isKnown(onSave.cost.dataCredits);
  return notChecked.length === 0 && isCostKnown ? "fine" : "unknown";
}
