import { isKnownRange } from "../../model/decimal-range.ts";
import type { DraftColumn, ShownPrice } from "../../model/draft.ts";
import { DRAFT_COLUMN_ID } from "../../model/draft-report.ts";
import type { Provenance } from "../../model/provenance.ts";
import type { Action, Column, Table } from "../../model/table.ts";
import { priceOf } from "../../prices/price-of.ts";
import type { AnalysisInput } from "../analysis-input.ts";
import { actionFinder, NOTHING_KNOWN, newAction } from "../column-prices/identify-action.ts";
import { priceRequestOf, type StatedColumn } from "../column-prices/price-request.ts";
import { eraOfWorkspace } from "../plan.ts";
import { conditionOfDraft } from "./draft-condition.ts";
import { literalsOfDraft } from "./draft-model.ts";

/** A draft as a column of its table. */
export interface DraftedColumn {
  column: Column & { action: Action };
  /** Null for a column that is not saved yet. */
  saved: Column | null;
  stated: StatedColumn;
}

const FROM_PANEL: Provenance = { source: "Clay's column panel", asOf: null, confidence: "medium" };

/**
 * Makes a column of what the panel shows: the saved column where it shows one, else a new one, whose action is found by name.
 * What the panel does not show stays as saved, or as Clay sets it for a new column: auto-run on, no run condition. Null when the
 * panel shows no action, so that nothing can run.
 */
export function columnOfDraft(draft: DraftColumn, input: AnalysisInput): DraftedColumn | null {
  const { columns } = input.table;
  const saved = columns.find(({ id }) => id === draft.columnId) ?? null;
  const base = saved === null ? actionShown(draft, input) : saved.action;
  if (base === null) return null;
  const action: Action = {
    ...base,
    isAutoRunOn: draft.isAutoRunOn ?? base.isAutoRunOn,
    ...(draft.condition && conditionOfDraft(draft.condition, saved?.action ?? null, columns)),
    literals: literalsOfDraft(draft, base.literals),
    accountId: draft.account === "clay" || draft.account === "none" ? null : base.accountId,
    inputs: withReads(base.inputs, draft.reads, columns),
  };
  const stated = { columnId: saved?.id ?? DRAFT_COLUMN_ID, account: draft.account, price: null };
  const column = { ...(saved ?? newColumn(draft.name)), action };
  return pricedByPanel({ column, saved, stated }, draft, input);
}

/** The table as it will be once the draft is saved. */
export function tableWithDraft(table: Table, { column, saved }: DraftedColumn): Table {
  const isIn = saved !== null;
  const columns = isIn ? table.columns.map((it) => (it === saved ? column : it)) : [...table.columns, column];
  if (saved?.action == null || hasSameInputs(saved.action, column.action)) return { ...table, columns };
  // What it was like before says nothing about it now.
  const sameInputs = table.sameInputs.map((group) => group.filter((id) => id !== column.id));
  return { ...table, columns, sameInputs: sameInputs.filter((group) => group.length > 1) };
}

function newColumn(name: string): Column {
  return {
    id: DRAFT_COLUMN_ID,
    name,
    type: "action",
    dataType: null,
    kind: "action",
    groupId: null,
    formula: null,
    action: null,
  };
}

// The AI column of today, for a panel that shows a model under a name that nobody knows (clay-api.md section 11.1).
const AI_ACTION = { key: "use-ai", packageId: "67ba01e9-1898-4e7d-afe7-7ebe24819a57" };

function actionShown({ actionName, provider, model, chip }: DraftColumn, input: AnalysisInput): Action | null {
  if (actionName === null && model === null && chip.state !== "shown") return null;
  const find = actionFinder({ columns: input.table.columns, catalogue: input.catalogue ?? null });
  const found = actionName === null ? [] : find(actionName, provider);
  const stranger = { key: actionName ?? "", packageId: null, displayName: actionName, ...NOTHING_KNOWN };
  // Several actions of that name are none: a guess would price the wrong one.
  const known = found.length === 1 ? found[0] : undefined;
  return newAction(known ?? { ...stranger, ...(model !== null && AI_ACTION) });
}

/** The inputs with the columns that the panel shows beside them; which of those are optional it does not show. */
function withReads(inputs: Action["inputs"], reads: readonly string[], columns: readonly Column[]): Action["inputs"] {
  const known = new Set(inputs.flatMap((input) => input.references.map(({ columnId }) => columnId)));
  const ids = reads.flatMap((name) => {
    const [column, ...others] = columns.filter((it) => it.name === name);
    // Where several columns have the name, a saved reference to one of them is taken to be the one.
    return column === undefined || others.length > 0 || known.has(column.id) ? [] : [column.id];
  });
  if (ids.length === 0) return inputs;
  const references = [...new Set(ids)].map((columnId) => ({ columnId, path: [], isRequired: true }));
  return [...inputs, { name: "", references }];
}

/** A price that nothing else knows is the one that Clay's own chip shows. */
function pricedByPanel(drafted: DraftedColumn, { chip }: DraftColumn, input: AnalysisInput): DraftedColumn {
  const { column, stated } = drafted;
  if (chip.state !== "shown") return drafted;
  const { dataCredits } = priceOf(priceRequestOf(column.action, input, stated).request);
  if (isKnownRange(dataCredits)) return drafted;
  const price = eraPrice(chip.price, eraOfWorkspace(input) === "legacy");
  return {
    ...drafted,
    column: { ...column, action: { ...column.action, pricing: { legacy: price, modern: price } } },
    stated: { ...stated, price: { deliveredBy: FROM_PANEL, shownPer: chip.price.per } },
  };
}

// A legacy plan has one meter, so whichever figure the chip names is its credits.
function eraPrice({ actions, dataCredits }: ShownPrice, isLegacy: boolean) {
  const credits = dataCredits ?? (isLegacy ? actions : null) ?? "0";
  return { credits, ownKeyCredits: null, actions: isLegacy ? "0" : (actions ?? "0") };
}

function hasSameInputs(one: Action, other: Action): boolean {
  const facts = ({ literals, inputs, accountId }: Action) => JSON.stringify([literals, inputs, accountId]);
  return facts(one) === facts(other);
}
