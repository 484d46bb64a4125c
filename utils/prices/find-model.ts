import { anthropicModels } from "./models/anthropic.ts";
import { clayModels } from "./models/clay.ts";
import { googleModels } from "./models/google.ts";
import type { ModelRecord } from "./models/model-record.ts";
import { openaiModels } from "./models/openai.ts";
import { otherModels } from "./models/other.ts";

/** Every model whose credits or token prices are known, and those that real tables name without either. */
export const MODEL_BOOK: readonly ModelRecord[] = [
  ...clayModels,
  ...openaiModels,
  ...anthropicModels,
  ...googleModels,
  ...otherModels,
];

/** `exact`: the id as listed. `variant`: the same with a date or a release word. `contained`: a listed id inside a longer name. */
export interface ModelMatch {
  model: ModelRecord;
  match: "exact" | "variant" | "contained";
}

const RELEASE_SUFFIX = /-(?:preview|latest|exp|experimental|beta|\d{4}-\d{2}-\d{2}|\d{8}|\d{4}|\d{2}-\d{2})$/;
// What follows a contained id must not make it another model: gpt-5 is not gpt-5.9, gpt-5-mini, gpt-50 or claude-x-4-9.
const OTHER_MODEL =
  /^(?:[a-z0-9]|\.\d|-\d{1,2}(?!\d)|-(?:mini|nano|micro|lite|flash|pro|max|ultra|fast|deep|codex|image|audio)\b)/;

const byId = new Map<string, ModelRecord>();
for (const model of MODEL_BOOK) for (const id of [model.id, ...model.aliases]) byId.set(id, model);
const idsLongestFirst = [...byId.keys()].sort((a, b) => b.length - a.length);

/**
 * The model that an AI column's literal `model` input names, or null when none is known by that name. First the exact
 * id, then the id without date and release suffixes, then the longest listed id that stands inside the name as a whole
 * word (Clay's own estimate matches by containment too, clay-api.md section 11.1). A name that goes on with another
 * version or size is another model and is not matched.
 */
export function findModel(literal: string): ModelMatch | null {
  const name = literal
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .toLowerCase();
  const exact = byId.get(name);
  if (exact !== undefined) return { model: exact, match: "exact" };
  for (let bare = name; RELEASE_SUFFIX.test(bare); ) {
    bare = bare.replace(RELEASE_SUFFIX, "");
    const variant = byId.get(bare);
    if (variant !== undefined) return { model: variant, match: "variant" };
  }
  const contained = idsLongestFirst.find((id) => standsIn(name, id));
  const model = contained === undefined ? undefined : byId.get(contained);
  return model === undefined ? null : { model, match: "contained" };
}

function standsIn(name: string, id: string): boolean {
  const start = name.indexOf(id);
  if (start < 0 || /[a-z0-9]/.test(name[start - 1] ?? "")) return false;
  return !OTHER_MODEL.test(name.slice(start + id.length));
}
