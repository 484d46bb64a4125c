import { expect, it } from "vitest";
import type { DraftReport } from "../../utils/model/draft-report.ts";
import { createDraftState, hasDetails, isQuiet } from "./draft-state.ts";

const known = { low: 1, likely: 1, high: 1 };
const finding = (rule: string) => ({ rule, class: "proven", severity: "error" }) as DraftReport["findings"][number];

function report(more: Partial<DraftReport> = {}): DraftReport {
  return {
    findings: [],
    notChecked: [],
    chip: { agrees: null, clay: null, fettle: null },
    onSave: { isStarting: true, cost: { dataCredits: known } },
    ...more,
  } as unknown as DraftReport;
}

const checked = (key: string, more: Partial<DraftReport> = {}) => ({ key, name: key, report: report(more) });

it("turns the mark to a tick when the user put the finding right, until the tick was seen", () => {
  const state = createDraftState();
  state.show(checked("a", { findings: [finding("r1")], notChecked: ["no statuses"] }));
  expect(state.mark.value).toBe("error");
  state.show(checked("a", { notChecked: ["no statuses"] }));
  expect(state.mark.value).toBe("fine");
  state.isFixed.value = false;
  expect(state.mark.value).toBe("unknown");
});

it("shows no tick when the rule went blind, or the panel shows another column", () => {
  const state = createDraftState();
  state.show(checked("a", { findings: [finding("r1")] }));
  state.show(checked("a", { notChecked: ["the condition cannot be read"] }));
  expect(state.mark.value).toBe("unknown");
  state.show(checked("a", { findings: [finding("r1")] }));
  state.show(checked("b", { notChecked: ["no statuses"] }));
  expect(state.isFixed.value).toBe(false);
});

it("never marks an unknown cost as fine", () => {
  const state = createDraftState();
  const cost = { dataCredits: { unknown: "no price" } };
  state.show(checked("a", { onSave: { isStarting: true, cost } as unknown as DraftReport["onSave"] }));
  expect(state.mark.value).toBe("unknown");
});

it("is quiet only when nothing is left to say", () => {
  expect(isQuiet(report())).toBe(true);
  expect(isQuiet(report({ notChecked: ["no statuses"] }))).toBe(false);
  expect(isQuiet(report({ chip: { agrees: false, clay: "1", fettle: "2" } }))).toBe(false);
});

it("has details where there is a figure to open, a finding, or something taken for granted", () => {
  const cost = { dataCredits: known };
  const idle = { onSave: { isStarting: false, cost } as DraftReport["onSave"], change: null, assumptions: [] };
  expect(hasDetails(report(idle))).toBe(false);
  expect(hasDetails(report({ ...idle, onSave: { isStarting: true, cost } as DraftReport["onSave"] }))).toBe(true);
  expect(hasDetails(report({ ...idle, change: {} as DraftReport["change"] }))).toBe(true);
  expect(hasDetails(report({ ...idle, assumptions: ["No account is chosen yet."] }))).toBe(true);
  expect(hasDetails(report({ ...idle, findings: [finding("r1")] }))).toBe(true);
});
