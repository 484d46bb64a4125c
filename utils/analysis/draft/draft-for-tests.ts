import type { DraftColumn } from "../../model/draft.ts";
import type { Column } from "../../model/table.ts";
import type { AnalysisInput } from "../analysis-input.ts";

/** A draft of which the panel shows nothing but what a test gives. */
export function draftForTests(given: Partial<DraftColumn>): DraftColumn {
  return {
    columnId: null,
    name: "New column",
    provider: null,
    actionName: null,
    account: null,
    isAutoRunOn: null,
    condition: null,
    model: null,
    useCase: null,
    reads: [],
    chip: { state: "unreadable" },
    save: { offersRows: null },
    ...given,
  };
}

/** The panel of a saved column with every section open and nothing changed. */
export function unchangedDraft({ id, name, action }: Column, columns: readonly Column[]): DraftColumn {
  const nameOf = (columnId: string) => columns.find((it) => it.id === columnId)?.name;
  const reads = action?.inputs.flatMap((input) => input.references.map(({ columnId }) => nameOf(columnId))) ?? [];
  const text = action?.runCondition ?? null;
  return draftForTests({
    columnId: id,
    name,
    actionName: action?.displayName ?? null,
    isAutoRunOn: action?.isAutoRunOn ?? null,
    condition: {
      isOn: text !== null,
      formula:
        text?.replace(/\{\{(f_\w+)\}\}/g, (whole, it: string) => `{{${nameOf(it) ?? whole.slice(2, -2)}}}`) ?? null,
      hasPrompt: action?.hasRunConditionPrompt ?? false,
    },
    model: action?.literals.model ?? null,
    reads: [...new Set(reads.filter((it) => it !== undefined))],
  });
}

/** What was seen of a table on today's Launch plan, at list prices. */
export function seenForTests(given: Partial<AnalysisInput> & Pick<AnalysisInput, "table">): AnalysisInput {
  return {
    accounts: [],
    workspace: {
      id: "1",
      planType: "launch",
      balance: { credits: null, actions: null },
      allotment: { credits: null, actions: null },
      usdPerCredit: null,
    },
    rows: 4_812,
    statuses: null,
    ...given,
  };
}
