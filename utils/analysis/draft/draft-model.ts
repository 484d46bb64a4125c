import type { DraftColumn } from "../../model/draft.ts";
import type { Action } from "../../model/table.ts";
import { findModel } from "../../prices/find-model.ts";
import { modelOfLabel } from "../../prices/model-label.ts";

const LONGEST_LABEL = 200;

/**
 * The literal inputs of a draft: what the panel shows of the AI model and the use case, and the saved column's for the rest. A
 * label that means what is saved leaves the saved spelling.
 */
export function literalsOfDraft(
  { model, useCase }: Pick<DraftColumn, "model" | "useCase">,
  saved: Action["literals"],
): Action["literals"] {
  return {
    ...saved,
    ...(model !== null && { model: modelLiteral(model, saved.model) }),
    ...(useCase !== null && literalOfUseCase(useCase, saved.useCase)),
  };
}

function modelLiteral(label: string, saved: string | undefined): string {
  const shown = modelOfLabel(label);
  const isSaved = saved !== undefined && (saved === label || (shown !== null && findModel(saved)?.model === shown));
  return isSaved ? saved : (shown?.id ?? label.slice(0, LONGEST_LABEL));
}

// Labels of the use cases and the literals behind them (clay-api.md section 11.1); several literals mean web research.
const USE_CASES = [
  { label: /web|research|claygent/i, literals: ["claygent", "webResearch"] },
  { label: /image/i, literals: ["imageGeneration"] },
  { label: /content|text|use ai/i, literals: ["use-ai"] },
] as const;

// A label that says nothing leaves the use case as saved, or open: then the price runs over both.
function literalOfUseCase(label: string, saved: string | undefined): Action["literals"] {
  const literals: readonly string[] = USE_CASES.find((it) => it.label.test(label))?.literals ?? [];
  const [usual] = literals;
  if (usual === undefined) return {};
  return { useCase: saved !== undefined && literals.includes(saved) ? saved : usual };
}
