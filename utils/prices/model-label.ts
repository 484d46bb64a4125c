import { MODEL_BOOK } from "./find-model.ts";
import type { ModelRecord } from "./models/model-record.ts";

// Words that stand in an id or a label without naming another model.
const SILENT = new Set(["clay", "preview", "latest", "beta", "new", "recommended", "default"]);

const byWords = new Map<string, ModelRecord | null>();
for (const model of MODEL_BOOK) {
  for (const id of [model.id, ...model.aliases]) {
    const words = wordsOf(id);
    const known = byWords.get(words);
    byWords.set(words, known === undefined || known === model ? model : null);
  }
}

/**
 * The model that a label of Clay's model picker names ("GPT 4.1 Mini", "Argon", "Claude 4.5 Sonnet"; clay-dom.md section 5.2), or
 * null when none or several have these words. Clay writes no rule for its labels, so the words count and their order does not; a
 * word more or less is another model.
 */
export function modelOfLabel(label: string): ModelRecord | null {
  return byWords.get(wordsOf(label)) ?? null;
}

/** "claude-sonnet-4-5" and "Claude 4.5 Sonnet (new)" come to the same: the words in order, versions with a dot. */
function wordsOf(name: string): string {
  const plain = name
    .slice(0, 200)
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/(\d)-(\d{1,2})(?!\d)/g, "$1.$2");
  const words = plain.match(/[a-z]*\d+(?:\.\d+)*[a-z]*|[a-z]+/g) ?? [];
  const named = words.flatMap((word) => splitVersion(word)).filter((word) => !SILENT.has(word));
  return named.sort().join(" ");
}

// Clay and the makers write "GPT-4o" and "gpt4o", "o3" and "O3"; a version of one maker is never split from its letter.
function splitVersion(word: string): string[] {
  const glued = /^(gpt|claude|gemini|grok|sonar)(\d.*)$/.exec(word);
  return glued?.[1] === undefined || glued[2] === undefined ? [word] : [glued[1], glued[2]];
}
